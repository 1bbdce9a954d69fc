package org.limpide.scanner.license.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.reuse.ReuseProblem.Kind;

class ReuseTest {

    @ParameterizedTest
    @CsvSource({
        "src/*.js, src/a.js, true",
        "src/*.js, src/b/a.js, false",
        "src/**, src/b/a.js, true",
        "**/a.js, a.js, true",
        "**/a.js, src/b/a.js, true",
        "*, a.js, true",
        "*, src/a.js, false",
        "a\\*.js, a*.js, true",
        "a\\*.js, ab.js, false",
        "src, src/a.js, false",
        "po/*.po*, po/fr.pot, true"
    })
    void aPatternMatchesAsTheSpecificationSays(String glob, String path, boolean matches) {
        assertThat(Glob.ofToml(glob).matches(path)).isEqualTo(matches);
    }

    @Test
    void aHostilePatternTakesNoTime() {
        Glob glob = Glob.ofToml("**a".repeat(150) + "b");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(glob.matches("a".repeat(4_000))).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MIT */|MIT",
                "MIT -->|MIT",
                "(MIT OR Apache-2.0) # note|(MIT OR Apache-2.0) # note",
                "GPL-2.0-or-later WITH Classpath-exception-2.0|GPL-2.0-or-later WITH Classpath-exception-2.0",
                "CC0-1.0\"/>|CC0-1.0"
            })
    void whatClosesACommentIsNoPartOfAnExpression(String written, String expression) {
        assertThat(LicensingText.expression(written)).isEqualTo(expression);
    }

    @Test
    void licenceAndCopyrightFallBackApart() {
        ReuseReport report = of(
                "LICENSES/MIT.txt", "x",
                "REUSE.toml",
                        "version = 1\n[[annotations]]\npath = '**'\nSPDX-FileCopyrightText = '2024 Exemple'\nSPDX-License-Identifier = 'MIT'\n",
                "src/REUSE.toml",
                        "version = 1\n[[annotations]]\npath = '*.js'\nSPDX-License-Identifier = 'LicenseRef-a'\n",
                "src/a.js", "let a;\n",
                "b.js", "// SPDX-License-Identifier: LicenseRef-b\n");
        assertThat(report.of(Kind.NO_COPYRIGHT)).isEmpty();
        assertThat(report.of(Kind.NO_LICENSE)).isEmpty();
        assertThat(report.of(Kind.MISSING_LICENSE))
                .extracting(ReuseProblem::detail)
                .containsExactly("LicenseRef-b", "LicenseRef-a");
        assertThat(report.of(Kind.UNUSED_LICENSE))
                .extracting(ReuseProblem::detail)
                .containsExactly("MIT");
    }

    @Test
    void theTableNearestToTheRootOverridesAndOneThatAggregatesAddsToTheFile() {
        ReuseReport report = of(
                "REUSE.toml",
                """
                version = 1
                [[annotations]]
                path = 'lib/**'
                precedence = 'override'
                SPDX-FileCopyrightText = 'Exemple'
                SPDX-License-Identifier = 'LicenseRef-root'
                [[annotations]]
                path = 'src/**'
                precedence = 'aggregate'
                SPDX-FileCopyrightText = 'Exemple'
                SPDX-License-Identifier = 'LicenseRef-more'
                """,
                "lib/REUSE.toml",
                "version = 1\n[[annotations]]\npath = '**'\nprecedence = 'override'\nSPDX-License-Identifier = 'LicenseRef-below'\n",
                "lib/a.js",
                "// SPDX-License-Identifier: LicenseRef-a\n",
                "src/b.js",
                "// SPDX-License-Identifier: LicenseRef-b\n");
        assertThat(report.of(Kind.MISSING_LICENSE))
                .extracting(ReuseProblem::detail)
                .containsExactlyInAnyOrder("LicenseRef-root", "LicenseRef-more", "LicenseRef-b");
        assertThat(report.of(Kind.NO_COPYRIGHT)).isEmpty();
    }

    @Test
    void aConfigurationThatIsHugeOrBrokenIsSaid() {
        assertThat(of("REUSE.toml", "x".repeat(2_000_000)).of(Kind.INVALID_CONFIGURATION))
                .hasSize(1);
        assertThat(of("REUSE.toml", "a = " + "[".repeat(100_000)).of(Kind.INVALID_CONFIGURATION))
                .hasSize(1);
    }

    private static ReuseReport of(String... pathsAndTexts) {
        List<ProjectFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            String text = pathsAndTexts[i + 1];
            files.add(new ProjectFile(pathsAndTexts[i], text.length(), () -> Optional.of(text)));
        }
        return Reuse.of(files, Set.of());
    }
}
