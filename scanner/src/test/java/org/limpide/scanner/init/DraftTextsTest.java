package org.limpide.scanner.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.limpide.scanner.builtin.BuiltIn;

/** The templates of papers, in both languages. */
class DraftTextsTest {
    /** Texts of their own; the others are made without a template. */
    private static final List<String> MADE = List.of("license", "sbom", "headers");

    private static final Pattern INSIDE =
            Pattern.compile("« |[^\u00a0]»|(?<=\\p{L}) [;!?](?=\\s)|(?<=\\p{L}) :(?=\\s)");

    @Test
    void everyPaperHasATextInFrenchAndInEnglish() {
        for (Paper paper : Paper.all()) {
            for (String language : List.of("fr", "en")) {
                assertThat(BuiltIn.has("templates/files/init/" + language + "/" + paper.id() + ".ftl"))
                        .as(language + " " + paper.id())
                        .isEqualTo(!MADE.contains(paper.id()));
            }
        }
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        for (Paper paper : Paper.all()) {
            if (!MADE.contains(paper.id())) {
                // Code between backticks and keys of YAML follow their own rules.
                assertThat(BuiltIn.text("templates/files/init/fr/" + paper.id() + ".ftl")
                                .lines()
                                .filter(line -> line.matches(".*\\p{L} .*") && !line.matches("^\\s*[\\w-]+ ?[:=] .*"))
                                .map(line -> line.replaceAll("`[^`]*`", ""))
                                .filter(line -> INSIDE.matcher(line).find()))
                        .as(paper.id())
                        .isEmpty();
            }
        }
        assertThat(BuiltIn.text("templates/files/init/clauses.ftl")
                        .lines()
                        .filter(line -> INSIDE.matcher(line).find()))
                .isEmpty();
    }
}
