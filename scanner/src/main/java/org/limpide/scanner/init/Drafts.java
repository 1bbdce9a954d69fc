package org.limpide.scanner.init;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.limpide.scanner.text.Language;
import tools.jackson.databind.json.JsonMapper;

/** The texts of papers, from {@code templates/files/init}. */
final class Drafts {
    private static final String ROOT = "/org/limpide/templates/files/init";
    private static final JsonMapper JSON = new JsonMapper();

    /** What means something in Markdown, wherever it stands in a line. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|]");

    private static final Pattern BLOCK = Pattern.compile("^(#|[-+](?= )|\\d+[.)](?= ))");

    private final Language language;
    private final Map<String, Object> model;
    private final Configuration configuration;

    /** Drafts in a language, with what the templates are told. */
    Drafts(Language language, Map<String, Object> told) {
        this.language = language;
        this.model = new HashMap<>(told);
        model.put("gap", function(hint -> gap(language, hint)));
        model.put("todo", function(hint -> "**" + gap(language, hint) + "**"));
        model.put("q", function(Drafts::quoted));
        model.put("md", function(Drafts::markdown));
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Drafts.class, ROOT));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }

    /** The text of a paper. */
    String of(Paper paper) {
        StringWriter text = new StringWriter();
        try {
            configuration
                    .getTemplate(language.code() + "/" + paper.id() + ".ftl")
                    .process(model, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException broken) {
            throw new IllegalStateException("the template of " + paper.id() + " is broken", broken);
        }
        return text.toString();
    }

    /** The mark of a gap with a hint of what is missing. */
    static String gap(Language language, String hint) {
        return Criteria.mark() + (language == Language.FR ? "\u00a0: " : ": ") + hint;
    }

    /** A text between quotation marks, as JSON, YAML 1.2 and TOML all read it. */
    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** A text that Markdown shows as it is. */
    private static String markdown(String text) {
        String escaped = MARKUP.matcher(text).replaceAll("\\\\$0");
        return BLOCK.matcher(escaped).replaceFirst("\\\\$0");
    }

    private static TemplateMethodModelEx function(UnaryOperator<String> of) {
        return arguments -> of.apply(String.valueOf(arguments.get(0)));
    }
}
