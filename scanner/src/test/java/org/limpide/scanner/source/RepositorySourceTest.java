package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.source.RepositorySource.Argument;
import org.limpide.scanner.source.SourceProblem.Kind;
import org.limpide.scanner.text.Language;

class RepositorySourceTest {

    @ParameterizedTest
    @CsvSource({
        "https://git.example.org/team/visa.git, visa",
        "http://git.example.org/visa/, visa",
        "ssh://git@git.example.org:2222/team/visa.git, visa",
        "git@git.example.org:visa.git, visa",
        "git://git.example.org/visa, visa",
        "git://forge.example.org/dir/visa.git, visa"
    })
    void addressesAreTakenWithTheNameOfTheirRepository(String address, String name) {
        Argument argument = RepositorySource.of(address);
        assertThat(argument)
                .isInstanceOfSatisfying(
                        Argument.Address.class,
                        taken -> assertThat(taken.repository().name()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "visa", "/srv/git", "C:\\git", "-x", "a@b", "dir/a@b:c", "..", "~"})
    void anythingElseIsAPath(String path) {
        assertThat(RepositorySource.of(path)).isInstanceOf(Argument.Folder.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/a, UNSUPPORTED_ADDRESS",
        "ext::sh -c id, ",
        "amazon-s3://bucket/a, UNSUPPORTED_ADDRESS",
        "https://user@example.org/a, CREDENTIALS_IN_ADDRESS",
        "ssh://-oProxyCommand=id/a, UNSUPPORTED_ADDRESS"
    })
    void dangerousAddressesAreRefused(String address, Kind kind) {
        Argument argument = RepositorySource.of(address);
        if (kind == null) {
            assertThat(argument).isInstanceOf(Argument.Folder.class);
        } else {
            assertThat(((Argument.Refused) argument).problem().kind()).isEqualTo(kind);
        }
    }

    @Test
    void aPasswordInAnAddressIsNeverRepeated() {
        Argument argument = RepositorySource.of("https://camille:open-sesame@example.org/a.git");
        SourceProblem problem = ((Argument.Refused) argument).problem();
        assertThat(problem.kind()).isEqualTo(Kind.CREDENTIALS_IN_ADDRESS);
        assertThat(problem.toString()).doesNotContain("open-sesame").doesNotContain("camille");
        assertThat(problem.sentence(Language.FR)).doesNotContain("open-sesame").contains("example.org/a.git");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyProblemHasASentenceWithoutHolesInBothLanguages(Kind kind) {
        Map<String, String> arguments =
                new TreeMap<>(Map.of("repository", "visa", "format", "sha512", "hash", "sha256"));
        SourceProblem problem = new SourceProblem(kind, "somewhere", arguments);
        for (Language language : Language.values()) {
            assertThat(problem.sentence(language)).doesNotContain("{").hasSizeGreaterThan(60);
        }
    }

    @Test
    void controlCharactersOfAPlaceAreShownEscaped() {
        assertThat(SourceProblem.of(Kind.UNKNOWN_REF, "\u001b[31m").place()).isEqualTo("\\u001B[31m");
    }

    @ParameterizedTest
    @CsvSource({
        "main, refs/heads/main, true",
        "main, refs/tags/main, true",
        "main, refs/heads/feature/main, false",
        "*, refs/heads/feature/x, false",
        "feature/**, refs/heads/feature/x/y, true",
        "refs/tags/v*, refs/tags/v1.0, true",
        "refs/heads/*, refs/heads/a/b, false",
        "tags/**, refs/tags/v1, true",
        "MAIN, refs/heads/main, false",
        "stash, refs/stash, true",
        "'main, v?', refs/tags/v1, true",
        "'', refs/notes/commits, true"
    })
    void aPatternTakesRefsByFullOrShortName(String pattern, String ref, boolean taken) {
        assertThat(RefPattern.of(pattern).matches(ref)).isEqualTo(taken);
    }

    @Test
    void anAddressOfThisMachineIsReadInPlace() {
        assertThat(RepositorySource.of("file:///srv/git/visa.git"))
                .isEqualTo(new RepositorySource.Argument.Folder(Path.of("/srv/git/visa.git")));
        assertThat(RepositorySource.of("file://elsewhere/visa.git"))
                .isInstanceOf(RepositorySource.Argument.Refused.class);
    }
}
