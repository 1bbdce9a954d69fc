package org.limpide.scanner.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The templates and the theme of the class path, set so that a page escapes all it is given and fails whole. */
final class PageTemplates {
    private static final String ROOT = "/org/limpide/templates";

    private PageTemplates() {}

    static Configuration configuration() {
        // From 2.3.34 on the components of a record are read as properties.
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(PageTemplates.class, ROOT));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return configuration;
    }

    static Template template(String path) throws IOException {
        return configuration().getTemplate(path);
    }

    /** The text of a file beside the templates. */
    static String file(String path) throws IOException {
        try (InputStream in = PageTemplates.class.getResourceAsStream(ROOT + "/" + path)) {
            if (in == null) {
                throw new IOException("no " + path + " among the templates");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
