package org.limpide.scanner.publiccode;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Tags of BCP 47: well formed (RFC 5646, section 2.1) and of registered subtags (section 2.2.9). */
final class LanguageTag {
    private static final int LONGEST = 100;

    private static final class Registry {
        private static final Mapping FILE = BuiltIn.yaml("policies/publiccode/language-subtags.yaml");
        private static final Set<String> LANGUAGES = words("languages");
        private static final Set<String> EXTLANGS = words("extlangs");
        private static final Set<String> SCRIPTS = words("scripts");
        private static final Set<String> REGIONS = words("regions");
        private static final Set<String> VARIANTS = words("variants");
        private static final Set<String> GRANDFATHERED = words("grandfathered");

        private static Set<String> words(String name) {
            String all = FILE.text(name).orElseThrow().strip().toLowerCase(Locale.ROOT);
            return Set.of(all.split("\\s+", -1));
        }
    }

    private final List<String> subtags;
    private int next;

    private LanguageTag(List<String> subtags) {
        this.subtags = subtags;
    }

    /** Whether the tag names a language; private use alone ({@code x-…}) names none. */
    static boolean isValid(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        if (tag.length() > LONGEST || !tag.matches("[A-Za-z0-9-]+")) {
            return false;
        }
        return Registry.GRANDFATHERED.contains(lower) || new LanguageTag(List.of(lower.split("-", -1))).holds();
    }

    private boolean holds() {
        if (!language(subtags.get(0))) {
            return false;
        }
        next = 1;
        if (more() && subtags.get(next).matches("[a-z]{3}") && Registry.EXTLANGS.contains(subtags.get(next))) {
            next++;
        }
        if (more() && subtags.get(next).matches("[a-z]{4}") && script(subtags.get(next))) {
            next++;
        }
        if (more() && region(subtags.get(next))) {
            next++;
        }
        Set<String> seen = new HashSet<>();
        while (more() && Registry.VARIANTS.contains(subtags.get(next))) {
            if (!seen.add(subtags.get(next++))) {
                return false;
            }
        }
        return extensions(seen);
    }

    private boolean extensions(Set<String> seen) {
        while (more()) {
            String singleton = subtags.get(next++);
            boolean privateUse = singleton.equals("x");
            if (singleton.length() != 1 || !seen.add(singleton)) {
                return false;
            }
            int first = next;
            while (more() && extension(subtags.get(next), privateUse)) {
                next++;
            }
            if (next == first || (privateUse && more())) {
                return false;
            }
        }
        return true;
    }

    private static boolean extension(String subtag, boolean privateUse) {
        return subtag.length() <= 8 && subtag.length() >= (privateUse ? 1 : 2);
    }

    private boolean more() {
        return next < subtags.size();
    }

    private static boolean language(String subtag) {
        return Registry.LANGUAGES.contains(subtag) || subtag.matches("q[a-t][a-z]");
    }

    private static boolean script(String subtag) {
        return Registry.SCRIPTS.contains(subtag) || subtag.matches("qa([a][a-z]|b[a-x])");
    }

    private static boolean region(String subtag) {
        return Registry.REGIONS.contains(subtag) || subtag.matches("q[m-z]|x[a-z]");
    }
}
