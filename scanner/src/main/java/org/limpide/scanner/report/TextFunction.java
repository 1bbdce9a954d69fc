package org.limpide.scanner.report;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.text.Messages;

/**
 * The function {@code t} of the templates: {@code t("key", {"count": 3})} is the sentence of that key in the reader's
 * language. A key without text stops the page: an empty sentence would hide the fault.
 */
public final class TextFunction implements TemplateMethodModelEx {
    private final Language language;
    private final List<Messages> sources;

    /**
     * A function for one reader.
     *
     * @param sources where keys are looked up, in this order
     */
    public TextFunction(Language language, List<Messages> sources) {
        this.language = language;
        this.sources = List.copyOf(sources);
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new TemplateModelException("t takes a key, and a hash of arguments where the text has some");
        }
        String key = String.valueOf(DeepUnwrap.unwrap((TemplateModel) arguments.get(0)));
        Map<String, Object> filling =
                arguments.size() == 1 ? Map.of() : hash(DeepUnwrap.unwrap((TemplateModel) arguments.get(1)));
        return find(key)
                .orElseThrow(() -> new TemplateModelException("no text for '" + key + "'"))
                .in(language, filling);
    }

    private static Map<String, Object> hash(Object unwrapped) throws TemplateModelException {
        if (!(unwrapped instanceof Map<?, ?> map)) {
            throw new TemplateModelException("the second argument of t is a hash");
        }
        Map<String, Object> filling = new TreeMap<>();
        map.forEach((name, value) -> filling.put(String.valueOf(name), value));
        return filling;
    }

    private Optional<Localized> find(String key) {
        return sources.stream().flatMap(source -> source.find(key).stream()).findFirst();
    }
}
