package org.limpide.scanner.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.manifest.Manifest.Entry;
import org.limpide.scanner.manifest.Manifest.Format;
import org.limpide.scanner.manifest.Manifests.Result;

class ManifestsTest {

    private static Manifest read(Format format, String text) {
        Result result = Manifests.read(format, text);
        assertThat(result).isInstanceOf(Result.Read.class);
        return ((Result.Read) result).manifest();
    }

    private static Result.Fault fault(Format format, String text) {
        Result result = Manifests.read(format, text);
        assertThat(result).isInstanceOf(Result.Fault.class);
        return (Result.Fault) result;
    }

    @Test
    void theNameOfTheFileGivesTheFormat() {
        assertThat(Manifests.formatOf("a/b/pom.xml")).contains(Format.MAVEN);
        assertThat(Manifests.formatOf("Cargo.toml")).contains(Format.CARGO);
        assertThat(Manifests.formatOf("package-lock.json")).isEmpty();
    }

    @Test
    void aPomGivesItsLicencesWithTheirLinesAndNotThoseOfItsDependencies() {
        Manifest pom = read(Format.MAVEN, """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <parent><groupId>fr.exemple</groupId><version>2.0</version></parent>
                  <artifactId>guichet</artifactId>
                  <description>Prend des rendez-vous</description>
                  <licenses>
                    <license>
                      <name>EUPL-1.2</name>
                      <url>https://example.org/eupl</url>
                    </license>
                    <license><url>https://example.org/mit</url></license>
                  </licenses>
                  <scm><url>https://example.org/guichet</url></scm>
                  <developers><developer/><developer/></developers>
                  <build><plugins><plugin><licenses><license><name>GPL</name></license></licenses></plugin></plugins></build>
                </project>
                """);
        assertThat(pom.name()).contains(new Entry("fr.exemple:guichet", 3));
        assertThat(pom.version()).contains(new Entry("2.0", 2));
        assertThat(pom.licenses()).containsExactly(new Entry("EUPL-1.2", 7), new Entry("https://example.org/mit", 10));
        assertThat(pom.repository().map(Entry::text)).contains("https://example.org/guichet");
        assertThat(pom.developers()).isEqualTo(2);
    }

    @Test
    void entitiesAreNeitherExpandedNorFetched() {
        String bomb = "<!DOCTYPE project [<!ENTITY a \"" + "x".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>\n"
                + "<project><artifactId>&c;</artifactId><description>&f;</description></project>";
        Result result = Assertions.assertTimeout(Duration.ofSeconds(5), () -> Manifests.read(Format.MAVEN, bomb));
        if (result instanceof Result.Read read) {
            assertThat(read.manifest().name()).isEmpty();
            assertThat(read.manifest().description()).isEmpty();
        } else {
            assertThat(result).isInstanceOf(Result.Fault.class);
        }
    }

    @Test
    void aBrokenPomIsAFaultAtItsLine() {
        assertThat(fault(Format.MAVEN, "<project>\n  <name>x</nom>\n</project>").line())
                .isEqualTo(2);
        assertThat(fault(Format.MAVEN, "<html/>").kind()).isEqualTo(Result.Kind.NOT_A_MANIFEST);
    }

    @Test
    void packageJsonIsReadWithTabsAndOldSpellingsOfLicences() {
        String json = """
                {
                \t"name": "@exemple/guichet",
                \t"licenses": [{"type": "MIT", "url": "http:\\/\\/e.org"}],
                \t"author": "Service",
                \t"contributors": ["un", "deux"],
                \t"repository": {"url": "git+https://example.org/guichet.git"}
                }
                """;
        Manifest npm = read(Format.NPM, json);
        assertThat(npm.name()).contains(new Entry("@exemple/guichet", 2));
        assertThat(npm.licenses()).containsExactly(new Entry("MIT", 3));
        assertThat(npm.developers()).isEqualTo(3);
        assertThat(npm.repository()).contains(new Entry("git+https://example.org/guichet.git", 6));
    }

    @Test
    void composerMayOfferSeveralLicences() {
        Manifest composer =
                read(Format.COMPOSER, "{\"name\":\"exemple/guichet\",\n\"license\":[\"MIT\",\n\"GPL-3.0-or-later\"]}");
        assertThat(composer.licenses()).containsExactly(new Entry("MIT", 2), new Entry("GPL-3.0-or-later", 3));
    }

    @Test
    void pythonSaysItsLicenceInThreeWays() {
        assertThat(read(Format.PYTHON, "[project]\nname = 'guichet'\nlicense = \"MIT\"\n")
                        .licenses())
                .containsExactly(new Entry("MIT", 3));
        assertThat(read(Format.PYTHON, "[project]\nlicense = {text = \"EUPL-1.2\"}\n")
                        .licenses())
                .containsExactly(new Entry("EUPL-1.2", 2));
        assertThat(read(Format.PYTHON, "[project]\nclassifiers = [\n 'License :: OSI Approved :: MIT License',\n]\n")
                        .licenses())
                .containsExactly(new Entry("MIT License", 2));
        assertThat(read(Format.PYTHON, "[tool.poetry]\nname='x'\nlicense='MIT'\n")
                        .licenses())
                .containsExactly(new Entry("MIT", 3));
    }

    @Test
    void cargoIsReadInItsPackageTable() {
        Manifest cargo = read(
                Format.CARGO,
                "[dependencies]\nlicense = '0.1'\n\n[package]\nname = \"guichet\"\nversion = \"0.2.0\"\nlicense = \"MIT OR Apache-2.0\"\nauthors = ['a']\nrepository='https://example.org/g'\n");
        assertThat(cargo.licenses()).containsExactly(new Entry("MIT OR Apache-2.0", 7));
        assertThat(cargo.version()).contains(new Entry("0.2.0", 6));
        assertThat(cargo.developers()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whateverTheTextThereIsAnAnswer(Format format) {
        for (String text : new String[] {
            "", "{", "[", "\u0000", "a: *b", "[project", "x = ", "[".repeat(50_000), "<a>".repeat(50_000), "\ud800"
        }) {
            assertThat(Manifests.read(format, text)).isNotNull();
        }
        assertThat(fault(format, " ".repeat(1_100_000)).kind()).isEqualTo(Result.Kind.TOO_LARGE);
    }

    @Test
    void aManifestWithoutLicenceDeclaresNone() {
        assertThat(read(Format.NPM, "{\"name\": \"x\"}").licenses()).isEmpty();
        assertThat(read(Format.NPM, "{\"name\": \"x\"}").description()).isEqualTo(Optional.empty());
    }
}
