package org.limpide.scanner.publiccode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Judges {@code legal/license}: an expression of SPDX (specification 2.3, annex D) of identifiers on its list. */
final class SpdxExpression {
    private static final int LONGEST = 2_000;
    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
    private static final Pattern PRIVATE =
            Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?(LicenseRef|AdditionRef)-[A-Za-z0-9.-]+");

    /** Something to say of an expression. */
    record Remark(ProblemCode code, Map<String, String> arguments) {}

    private static final class Lists {
        private static final Mapping FILE = BuiltIn.yaml("policies/publiccode/spdx-identifiers.yaml");
        private static final Map<String, String> LICENSES = words("licenses");
        private static final Map<String, String> EXCEPTIONS = words("exceptions");
        private static final Map<String, String> DEPRECATED = deprecated();

        private static Map<String, String> words(String name) {
            Map<String, String> words = new HashMap<>();
            for (String word : FILE.text(name).orElseThrow().strip().split("\\s+", -1)) {
                words.put(word.toLowerCase(Locale.ROOT), word);
            }
            return words;
        }

        private static Map<String, String> deprecated() {
            Map<String, String> all = new HashMap<>();
            Mapping entries = FILE.mapping("deprecated").orElseThrow();
            entries.entries()
                    .keySet()
                    .forEach(id -> all.put(
                            id.toLowerCase(Locale.ROOT), entries.text(id).orElse("")));
            return all;
        }
    }

    /** What may come next. */
    private enum Next {
        LICENSE,
        EXCEPTION,
        OPERATOR,
        /** After parentheses and exceptions no WITH may follow. */
        CONJUNCTION
    }

    private final List<Remark> remarks = new ArrayList<>();
    private Next next = Next.LICENSE;
    private int open;
    private boolean broken;

    private SpdxExpression() {}

    /** Everything to say of the expression; empty where it is in order. */
    static List<Remark> remarks(String written) {
        SpdxExpression expression = new SpdxExpression();
        if (written.length() > LONGEST) {
            expression.broken = true;
        } else {
            Matcher tokens = TOKEN.matcher(written);
            while (tokens.find() && !expression.broken) {
                expression.take(tokens.group());
            }
        }
        boolean whole =
                expression.open == 0 && (expression.next == Next.OPERATOR || expression.next == Next.CONJUNCTION);
        return expression.broken || !whole
                ? List.of(new Remark(ProblemCode.LICENSE_SYNTAX, Map.of()))
                : List.copyOf(expression.remarks);
    }

    private void take(String token) {
        switch (token) {
            case "(" -> {
                broken = next != Next.LICENSE;
                open++;
            }
            case ")" -> {
                broken = next == Next.LICENSE || next == Next.EXCEPTION || --open < 0;
                next = Next.CONJUNCTION;
            }
            default -> word(token);
        }
    }

    private void word(String token) {
        String upper = token.toUpperCase(Locale.ROOT);
        boolean conjunction = upper.equals("AND") || upper.equals("OR");
        if (conjunction || upper.equals("WITH")) {
            broken = next != Next.OPERATOR && !(conjunction && next == Next.CONJUNCTION);
            next = conjunction ? Next.LICENSE : Next.EXCEPTION;
            spelled(token, upper);
        } else if (next == Next.LICENSE) {
            identifier(token, Lists.LICENSES);
            next = Next.OPERATOR;
        } else if (next == Next.EXCEPTION) {
            identifier(token, Lists.EXCEPTIONS);
            next = Next.CONJUNCTION;
        } else {
            broken = true;
        }
    }

    private void identifier(String token, Map<String, String> known) {
        if (PRIVATE.matcher(token).matches()) {
            remarks.add(new Remark(ProblemCode.PRIVATE_LICENSE, Map.of()));
            return;
        }
        String lower = token.toLowerCase(Locale.ROOT);
        String replacement = Lists.DEPRECATED.get(lower);
        String base = lower.endsWith("+") ? lower.substring(0, lower.length() - 1) : lower;
        String canonical = known.get(base);
        if (replacement != null) {
            remarks.add(
                    replacement.isEmpty()
                            ? new Remark(ProblemCode.DEPRECATED_LICENSE, Map.of())
                            : new Remark(ProblemCode.DEPRECATED_LICENSE_FOR, Map.of("instead", replacement)));
        } else if (canonical == null) {
            remarks.add(new Remark(ProblemCode.UNKNOWN_LICENSE, Map.of()));
        } else {
            spelled(token, lower.endsWith("+") ? canonical + "+" : canonical);
        }
    }

    private void spelled(String token, String canonical) {
        if (!token.equals(canonical)) {
            remarks.add(new Remark(ProblemCode.LICENSE_SPELLING, Map.of("instead", canonical)));
        }
    }
}
