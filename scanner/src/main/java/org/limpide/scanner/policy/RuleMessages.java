package org.limpide.scanner.policy;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.match.RuleFiles;
import org.limpide.scanner.text.Localized;

/**
 * The sentences of a criterion whose check runs content rules: a message with {@code {kind}} stands for one message for
 * each rule, {@code found.github-token} and so on, with the rule's own noun phrase. So a new rule needs no new text in
 * the criterion. A sentence is written when it is asked for: there are thousands, and a report uses few. Not to be
 * changed.
 */
final class RuleMessages extends AbstractMap<String, Localized> {
    private static final String KIND = "{kind}";

    private final Map<String, Localized> written;
    private final Map<String, Localized> kinds;

    private RuleMessages(Map<String, Localized> written, Map<String, Localized> kinds) {
        this.written = Map.copyOf(written);
        this.kinds = kinds;
    }

    /** The messages with one more for each rule of the check and each message with a kind. */
    static Map<String, Localized> complete(Map<String, Localized> written, String theme, String check) {
        if (written.values().stream().noneMatch(RuleMessages::asksForKind)) {
            return written;
        }
        Map<String, Localized> kinds = new HashMap<>();
        for (RuleFiles.Name rule : RuleFiles.names(theme)) {
            if (rule.question().equals(check)) {
                kinds.put(rule.id(), rule.description());
            }
        }
        return new RuleMessages(written, kinds);
    }

    private static boolean asksForKind(Localized text) {
        return text.fr().contains(KIND);
    }

    @Override
    public @Nullable Localized get(@Nullable Object key) {
        return key instanceof String name ? sentence(name).orElse(null) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    private Optional<Localized> sentence(String key) {
        int dot = key.indexOf('.');
        Localized plain = written.get(key);
        if (plain != null || dot < 0) {
            return Optional.ofNullable(plain);
        }
        Localized text = written.get(key.substring(0, dot));
        Localized kind = kinds.get(key.substring(dot + 1));
        return text == null || kind == null || !asksForKind(text) ? Optional.empty() : Optional.of(filled(text, kind));
    }

    @Override
    public Set<Entry<String, Localized>> entrySet() {
        Map<String, Localized> all = new LinkedHashMap<>(written);
        written.forEach((key, text) -> {
            if (asksForKind(text)) {
                kinds.forEach((id, kind) -> all.put(key + "." + id, filled(text, kind)));
            }
        });
        return Map.copyOf(all).entrySet();
    }

    private static Localized filled(Localized text, Localized kind) {
        return new Localized(text.fr().replace(KIND, kind.fr()), text.en().replace(KIND, kind.en()));
    }
}
