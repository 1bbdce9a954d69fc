package org.limpide.scanner.manifest.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Inventory;
import org.limpide.scanner.manifest.dependency.ProjectFiles;
import org.limpide.scanner.manifest.dependency.Trouble;

/** Whatever a file holds, reading ends soon and throws nothing. */
class HostileFilesTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** A name for each format. */
    private static Stream<String> names() {
        return Stream.of(
                "pom.xml",
                "gradle.lockfile",
                "libs.versions.toml",
                "build.gradle",
                "package-lock.json",
                "yarn.lock",
                "pnpm-lock.yaml",
                "package.json",
                "poetry.lock",
                "pdm.lock",
                "uv.lock",
                "Pipfile.lock",
                "requirements.txt",
                "pyproject.toml",
                "composer.lock",
                "composer.json",
                "Cargo.lock",
                "Cargo.toml",
                "go.mod",
                "packages.lock.json",
                "app.csproj",
                "packages.config",
                "Gemfile.lock");
    }

    @Test
    void everyFormatIsAmongThem() {
        assertThat(names().map(name -> Format.of(name).orElseThrow())).containsExactlyInAnyOrder(Format.values());
    }

    private static Inventory read(String name, String text) {
        return assertTimeoutPreemptively(SOON, () -> InventoryReader.read(ProjectFiles.of(Map.of(name, text))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nestingAndLongLinesAndNoiseEnd(String name) {
        read(name, "[".repeat(200_000));
        read(name, "{\"a\":".repeat(200_000));
        read(name, "{\"packages\":{\"a\":" + "[".repeat(100_000));
        read(name, "<project>".repeat(100_000));
        read(name, "[[package]]\na = " + "[".repeat(100_000));
        read(name, "[[package]]\na" + ".a".repeat(50_000) + " = 1");
        read(name, "a: ".repeat(100_000));
        read(name, "  ".repeat(500_000) + "x");
        read(name, "\n".repeat(1_000_000));
        read(name, "x".repeat(3_000_000));
        read(name, "implementation 'a:b:" + "$".repeat(1900) + "'\n");
        read(name, "\"".repeat(300_000));
        read(name, "a@".repeat(300_000) + ":");
        read(name, "\uFEFF\uD800\u0000\uFFFF");
        Random random = new Random(name.hashCode());
        String signs = "{}[]<>\"'=:,@/\\\n #$()-_.aA0 \t";
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            read(name, text.toString());
        }
    }

    @Test
    void aLockFileOfFiftyMegabytesIsReadEntryByEntry() {
        StringBuilder text = new StringBuilder(52_000_000);
        text.append("{\"lockfileVersion\": 3, \"packages\": {\"\": {\"dependencies\": {\"p0\": \"1\"}}");
        for (int i = 0; text.length() < 50_000_000; i++) {
            text.append(",\n\"node_modules/p")
                    .append(i)
                    .append("\": {\"version\": \"1.0.")
                    .append(i)
                    .append(
                            "\", \"resolved\": \"https://registry.npmjs.org/p/-/p.tgz\", \"license\": \"MIT\", \"dependencies\": {\"p")
                    .append(i + 1)
                    .append("\": \"^1.0.0\"}, \"engines\": {\"node\": \">=")
                    .append("1".repeat(100))
                    .append("\"}}");
        }
        text.append("}}");
        Inventory inventory = read("package-lock.json", text.toString());
        assertThat(inventory.dependencies().count()).isGreaterThan(150_000);
    }

    @Test
    void moreDependenciesThanAnybodyHasAreCutAndThatIsSaid() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Gathering.MOST_DEPENDENCIES + 10; i++) {
            text.append("a").append(i).append("==1\n");
        }
        Inventory inventory = read("requirements.txt", text.toString());
        assertThat(inventory.dependencies().count()).isEqualTo(Gathering.MOST_DEPENDENCIES);
        assertThat(inventory.troubles()).extracting(Trouble::kind).containsExactly(Trouble.Kind.TOO_LARGE);
    }
}
