package org.limpide.scanner.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.manifest.dependency.ProjectFiles;

/** The same code has one fingerprint, however it looks; other code has another. */
class CodeIdentityTest {
    private static final String PATH = "src/main/java/fr/example/Bareme.java";
    private static final String BAREME = """
            package fr.example;

            import java.util.List;
            import java.util.Map;

            /** A scale. */
            final class Bareme {
                static final int PLAFOND = 23_000;
                int points;

                /** What is due. */
                int quotient(int income, int parts) {
                    // Expenses are off already.
                    return income / parts;
                }

                int quotient(int income) {
                    return quotient(income, 1);
                }

                static class Tranche {
                    int taux() {
                        return 3;
                    }
                }
            }
            """;

    private static Optional<String> of(String path, String text, String name) {
        return new CodeIdentity(ProjectFiles.of(Map.of(path, text))).fingerprint(List.of(name));
    }

    private static String bareme(String text) {
        return of(PATH, text, PATH).orElseThrow();
    }

    @Test
    void formattingCommentsAndTheOrderOfImportsAndMembersDoNotCount() {
        String other = """
                package fr.example;
                import java.util.Map;
                import java.util.List;
                final class Bareme
                {
                    static class Tranche { int taux() { return 3; } }
                    int quotient(int income) { return quotient(income, 1); }
                    int quotient( int income , int parts ) { return income/parts; /* done */ }
                    int points;
                    // The highest.
                    static final int PLAFOND = 23_000;
                }
                """;
        assertThat(bareme(other)).isEqualTo(bareme(BAREME)).matches("1:[0-9a-f]{32}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23_000|23_001",
                "income / parts|income * parts",
                "return 3|return 2",
                "int points|long points",
                "final class|class"
            })
    void whatTheCodeDoesCounts(String before, String after) {
        assertThat(bareme(BAREME.replace(before, after))).isNotEqualTo(bareme(BAREME));
    }

    @Test
    void aMemberIsBoundApartFromTheRestOfItsFile() {
        Optional<String> method = of(PATH, BAREME, "fr.example.Bareme#quotient");
        assertThat(method).isPresent();
        assertThat(of(PATH, BAREME.replace("23_000", "1"), "fr.example.Bareme#quotient"))
                .isEqualTo(method);
        // All methods of the name count.
        assertThat(of(PATH, BAREME.replace("income, 1", "income, 2"), "fr.example.Bareme#quotient"))
                .isPresent()
                .isNotEqualTo(method);
        assertThat(of(PATH, BAREME, "fr.example.Bareme#PLAFOND")).isPresent().isNotEqualTo(method);
        assertThat(of(PATH, BAREME, "fr.example.Bareme.Tranche#taux")).isPresent();
        assertThat(of(PATH, BAREME, "fr.example.Bareme#absent")).isEmpty();
        assertThat(of(PATH, BAREME, "fr.example.Other#quotient")).isEmpty();
    }

    @Test
    void whereCodeStandsDoesNotCount() {
        Map<String, String> before = Map.of("src/a.js", "let a = 1;\n", "src/b.js", "let b = 2;\n");
        Map<String, String> after = Map.of("lib/x.js", "let b = 2;\n", "lib/y.js", "let a = 1;\n");
        assertThat(new CodeIdentity(ProjectFiles.of(before)).fingerprint(List.of("src/*.js")))
                .isPresent()
                .isEqualTo(new CodeIdentity(ProjectFiles.of(after)).fingerprint(List.of("lib/y.js", "lib/x.js")));
    }

    @Test
    void whatMeansNothingHasNoFingerprint() {
        assertThat(of("a.py", "x = 1\n", "b.py")).isEmpty();
        assertThat(of("a.py", "x = 1\n", "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"))
                .isEmpty();
        assertThat(new CodeIdentity(ProjectFiles.of(Map.of())).fingerprint(List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.py|if x:\\n  y = 1  # so\\n|if x :\\n    y=1\\n\\n",
                "a.js|let a = 'x // y';|let a='x // y' ; // done",
                "a.sql|select 1 -- so\\nfrom t;|select 1\\n  from t;",
                "a.xml|<a><!-- so --><b/></a>|<a>\\n  <b/>\\n</a>",
                "a.yaml|a:\\n  b: 2 # so\\n|a:\\n    b: 2\\n",
                "A.java|class A { int x = ; }|class A {  int x = ; /* broken */ }"
            })
    void commentsAndBlanksDoNotCountInOtherLanguages(String path, String one, String other) {
        assertThat(of(path, lines(one), path)).isPresent().isEqualTo(of(path, lines(other), path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.py|if x:\\n  y = 1\\n  z = 2\\n|if x:\\n  y = 1\\nz = 2\\n",
                "a.js|let a = 'x // y';|let a = 'x // z';",
                "a.yaml|a:\\n  b: 2\\n|a:\\nb: 2\\n",
                "a.sql|select 1|select 2",
                "a.unknown|one # two|one # three"
            })
    void whatDiffersIsSeenInOtherLanguages(String path, String one, String other) {
        assertThat(of(path, lines(one), path)).isPresent().isNotEqualTo(of(path, lines(other), path));
    }

    private static String lines(String written) {
        return written.replace("\\n", "\n");
    }

    @Test
    void codeThatIsTooLongForATreeIsItsTokens() {
        String line = "class A { String s = \"" + "x".repeat(3 << 20) + "\"; }";
        Optional<String> whole = of("A.java", line, "A.java");
        assertThat(whole).isPresent().isEqualTo(of("A.java", line.replace("; }", " ;}"), "A.java"));
        assertThat(of("A.java", line, "A#s")).isEmpty();
        assertThat(new CodeValue(ProjectFiles.of(
                                Map.of("B.java", "class B { String s = \"" + "\\n".repeat(50_000) + "\"; }")))
                        .of("B#s"))
                .isEmpty();
    }
}
