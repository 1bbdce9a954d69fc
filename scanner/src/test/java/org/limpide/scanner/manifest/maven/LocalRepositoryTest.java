package org.limpide.scanner.manifest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.manifest.dependency.Inventory;
import org.limpide.scanner.manifest.dependency.ProjectFiles;
import org.limpide.scanner.manifest.dependency.Purl;
import org.limpide.scanner.manifest.inventory.InventoryReader;

/** A local repository of Maven gives what the repository of sources does not hold: parents, needs and licences. */
class LocalRepositoryTest {
    private static final String HEAD = "<project><modelVersion>4.0.0</modelVersion>";

    @TempDir
    private Path local;

    private void pom(String group, String artifact, String version, String body) throws IOException {
        Path folder = Files.createDirectories(
                local.resolve(group.replace('.', '/')).resolve(artifact).resolve(version));
        Files.writeString(
                folder.resolve(artifact + "-" + version + ".pom"),
                HEAD + "<groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>" + version
                        + "</version>" + body + "</project>");
    }

    private static String dependency(String artifact, String version, String more) {
        return "<dependency><groupId>g</groupId><artifactId>" + artifact + "</artifactId>"
                + (version.isEmpty() ? "" : "<version>" + version + "</version>") + more + "</dependency>";
    }

    private Inventory read(String pom) {
        return InventoryReader.read(ProjectFiles.of(Map.of("pom.xml", pom)), MavenRepository.of(local));
    }

    private void models() throws IOException {
        pom(
                "g",
                "parent",
                "1",
                "<licenses><license><name>Apache-2.0</name></license></licenses>"
                        + "<dependencyManagement><dependencies>" + dependency("a", "1.0", "")
                        + "</dependencies></dependencyManagement>");
        pom(
                "g",
                "a",
                "1.0",
                "<licenses><license><name>MIT</name></license><license><name>EPL-2.0</name></license></licenses>"
                        + "<dependencies>" + dependency("b", "2.0", "") + dependency("c", "3.0", "")
                        + dependency("t", "1", "<scope>test</scope>")
                        + dependency("o", "1", "<optional>true</optional>") + dependency("x", "1", "")
                        + "</dependencies>");
        pom(
                "g",
                "b",
                "2.0",
                "<dependencies>" + dependency("c", "9.0", "") + dependency("d", "4.0", "") + "</dependencies>");
        pom("g", "c", "3.0", "");
    }

    @Test
    void parentsNeedsAndLicencesComeFromThere() throws IOException {
        models();
        Inventory inventory =
                read(HEAD + "<parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent>"
                        + "<artifactId>p</artifactId><dependencyManagement><dependencies>" + dependency("d", "4.5", "")
                        + "</dependencies></dependencyManagement>\n<dependencies>"
                        + dependency(
                                "a",
                                "",
                                "<exclusions><exclusion><groupId>g</groupId><artifactId>x</artifactId></exclusion></exclusions>")
                        + "</dependencies></project>");
        assertThat(inventory
                        .dependencies()
                        .map(one -> Purl.of(one) + " " + one.direct() + " " + one.licenses() + " " + one.needs() + " "
                                + one.place().line()))
                .containsExactly(
                        "pkg:maven/g/a@1.0 true [MIT, EPL-2.0] [g:b@2.0, g:c@3.0] 2",
                        "pkg:maven/g/b@2.0 false [] [g:c@3.0, g:d@4.5] 2",
                        "pkg:maven/g/c@3.0 false [] [] 2",
                        "pkg:maven/g/d@4.5 false [] [] 2");
    }

    @Test
    void thoseThatNeedEachOtherEnd() throws IOException {
        pom("g", "a", "1", "<dependencies>" + dependency("b", "1", "") + "</dependencies>");
        pom("g", "b", "1", "<dependencies>" + dependency("a", "1", "") + "</dependencies>");
        Inventory inventory =
                read(HEAD + "<groupId>g</groupId><artifactId>p</artifactId><version>1</version><dependencies>"
                        + dependency("a", "1", "") + "</dependencies></project>");
        assertThat(inventory.dependencies()).hasSize(2);
    }

    @Test
    void aNameThatLeadsElsewhereIsNoFile() throws IOException {
        Path secret = Files.createDirectories(local.resolve("../outside/1").normalize());
        Files.writeString(secret.resolve("outside-1.pom"), HEAD + "<artifactId>x</artifactId></project>");
        MavenRepository repository = MavenRepository.of(local);
        assertThat(repository.pom(new Coordinates("..", "outside", "1"))).isEmpty();
        assertThat(repository.pom(new Coordinates("", "../outside", "1"))).isEmpty();
        assertThat(repository.pom(new Coordinates("g", "a", "../../x"))).isEmpty();
    }
}
