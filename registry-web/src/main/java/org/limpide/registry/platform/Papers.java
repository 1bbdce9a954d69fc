package org.limpide.registry.platform;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.limpide.scanner.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.freemarker.FreeMarkerConfig;

/** Makes documents to print: a template of XHTML becomes a tagged PDF (ISO 32000-1, section 14.8) with its font inside. */
@Component
public final class Papers {
    /** Comes with the PDF library; holds the letters of all languages of the Union. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Configuration templates;
    private final Texts texts;

    Papers(FreeMarkerConfig templates, Texts texts) {
        XRLog.setLoggingEnabled(false);
        this.templates = templates.getConfiguration();
        this.texts = texts;
    }

    /** The PDF of a template, such as {@code pages/opening/record.ftlh}; it calls the same functions as pages do. */
    public byte[] pdf(String template, Map<String, ?> model, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(html(template, model, language), null)
                    .useFont(Papers::font, "document")
                    // Nothing is fetched: a document is whole by itself.
                    .useUriResolver((base, uri) -> null)
                    .usePdfUaAccessibility(true)
                    .toStream(out)
                    .run();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return out.toByteArray();
    }

    private String html(String template, Map<String, ?> model, Language language) {
        Map<String, Object> all = new HashMap<>(model);
        all.putAll(new TemplateWords(texts, language).functions());
        all.put("language", language.code());
        StringWriter html = new StringWriter();
        try {
            templates.getTemplate(template).process(all, html);
        } catch (IOException | TemplateException wrong) {
            throw new IllegalStateException(template, wrong);
        }
        return html.toString();
    }

    private static InputStream font() {
        InputStream font = Papers.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException("no " + FONT);
        }
        return font;
    }
}
