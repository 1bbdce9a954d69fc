package org.limpide.scanner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/** Every shared macro, on one page. */
class UiTemplatesTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>&";

    private static String gallery(Language language) throws IOException, TemplateException {
        Configuration configuration = PageTemplates.configuration();
        configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            new ClassTemplateLoader(UiTemplatesTest.class, "/report"), configuration.getTemplateLoader()
        }));
        StringWriter out = new StringWriter();
        configuration
                .getTemplate("gallery.ftlh")
                .process(
                        Map.of(
                                "t",
                                new TextFunction(language, List.of(Messages.of("ui"))),
                                "lang",
                                language.code(),
                                "css",
                                PageTemplates.file("ui/neutral/limpide.css"),
                                "hostile",
                                HOSTILE),
                        out);
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsGivenToAMacroIsEscaped(Language language) throws Exception {
        assertThat(gallery(language))
                .doesNotContain("<script")
                .doesNotContain(HOSTILE)
                .contains("&lt;script&gt;");
    }

    @Test
    void onlyWebAddressesBecomeLinks() throws Exception {
        assertThat(gallery(Language.FR))
                .contains("<a href=\"https://www.legifrance.gouv.fr/\"")
                .doesNotContain("javascript:");
    }

    @Test
    void aFieldNamesItsHintAndItsError() throws Exception {
        assertThat(gallery(Language.FR))
                .contains("<label for=\"f-mail\">")
                .contains("aria-invalid=\"true\" aria-describedby=\"f-mail-hint f-mail-error\"")
                .contains("id=\"f-mail-hint\"")
                .contains("id=\"f-mail-error\"")
                .contains("href=\"#f-mail\"");
    }

    @Test
    void aCellOfATableNamesItsColumnForSmallScreens() throws Exception {
        assertThat(gallery(Language.FR)).contains("<td role=\"cell\" data-label=\"Constats\" class=\"number\">");
    }

    @Test
    void aVerdictIsSaidInWordsInBothLanguages() throws Exception {
        assertThat(gallery(Language.FR)).contains("Aucun obstacle relevé").contains("Indéterminé");
        assertThat(gallery(Language.EN)).contains("No obstacle found").contains("Undetermined");
    }

    @Test
    void aKeyWithoutTextStopsThePage() throws Exception {
        Template template = new Template("one", "${t('ui.absent')}", PageTemplates.configuration());
        Map<String, Object> model = Map.of("t", new TextFunction(Language.FR, List.of(Messages.of("ui"))));

        assertThatThrownBy(() -> template.process(model, new StringWriter())).hasMessageContaining("ui.absent");
    }

    @Test
    void theStyleSheetIsSmallAndAsksForNothingElse() throws Exception {
        String css = PageTemplates.file("ui/neutral/limpide.css");

        assertThat(css.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(25_000);
        assertThat(css).doesNotContain("url(", "@import", "</", "@font-face");
    }
}
