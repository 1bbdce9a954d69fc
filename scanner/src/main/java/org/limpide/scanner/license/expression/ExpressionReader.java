package org.limpide.scanner.license.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.limpide.scanner.license.expression.ExpressionFault.Problem;
import org.limpide.scanner.license.expression.SpdxExpression.And;
import org.limpide.scanner.license.expression.SpdxExpression.License;
import org.limpide.scanner.license.expression.SpdxExpression.Or;

/** Reads an expression by recursive descent: OR binds loosest, then AND, then WITH, then the sign +. */
public final class ExpressionReader {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 50;

    /** What came of a text. */
    public sealed interface Result {
        /**
         * An expression.
         *
         * @param notes what is right and could be written better, in order
         */
        record Read(SpdxExpression expression, List<ExpressionNote> notes) implements Result {
            public Read {
                notes = List.copyOf(notes);
            }
        }

        /** None. */
        record Faulty(ExpressionFault fault) implements Result {}
    }

    /** Ends the reading; never leaves this class. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ExpressionFault fault;

        Stop(ExpressionFault fault) {
            super(fault.problem().name(), null, false, false);
            this.fault = fault;
        }
    }

    private final String text;
    private final SpdxIds ids = SpdxIds.present();
    private final List<ExpressionNote> notes = new ArrayList<>();
    private Optional<ExpressionFault> unknown = Optional.empty();
    private int at;
    private int depth;

    private ExpressionReader(String text) {
        this.text = text;
    }

    /** The expression that a text is, or its first mistake: of its grammar, then of its identifiers. */
    public static Result read(String text) {
        ExpressionReader reader = new ExpressionReader(text);
        try {
            SpdxExpression expression = reader.whole();
            return reader.unknown.isPresent()
                    ? new Result.Faulty(reader.unknown.get())
                    : new Result.Read(expression, reader.notes);
        } catch (Stop stop) {
            return new Result.Faulty(stop.fault);
        }
    }

    private SpdxExpression whole() {
        if (text.length() > LONGEST) {
            throw stop(Problem.TOO_LARGE, 0, "");
        }
        if (text.isBlank()) {
            throw stop(Problem.EMPTY, 0, "");
        }
        SpdxExpression all = or();
        String left = peek();
        if (!left.isEmpty()) {
            throw stop(left.equals(")") ? Problem.UNBALANCED_PARENTHESIS : Problem.OPERATOR_EXPECTED, at, left);
        }
        return all;
    }

    private SpdxExpression or() {
        List<SpdxExpression> parts = new ArrayList<>();
        parts.add(and());
        while (takes("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Or(List.copyOf(parts));
    }

    private SpdxExpression and() {
        List<SpdxExpression> parts = new ArrayList<>();
        parts.add(simple());
        while (takes("and")) {
            parts.add(simple());
        }
        return parts.size() == 1 ? parts.get(0) : new And(List.copyOf(parts));
    }

    private SpdxExpression simple() {
        String token = peek();
        int from = at;
        if (token.equals("(")) {
            return parentheses();
        }
        if (token.isEmpty() || token.equals(")") || isOperator(token)) {
            throw stop(Problem.LICENSE_EXPECTED, from, token);
        }
        if (token.equals("+")) {
            throw stop(Problem.MISPLACED_PLUS, from, token);
        }
        at += token.length();
        boolean plus = at < text.length() && text.charAt(at) == '+';
        if (plus) {
            at++;
        } else if (peek().equals("+")) {
            throw stop(Problem.MISPLACED_PLUS, at, "+");
        }
        SpdxExpression license = license(token, plus, from);
        return takes("with") ? with(license) : license;
    }

    private SpdxExpression parentheses() {
        int from = at++;
        if (++depth > DEEPEST) {
            throw stop(Problem.TOO_LARGE, from, "(");
        }
        SpdxExpression inside = or();
        if (!peek().equals(")")) {
            String token = peek();
            throw token.isEmpty()
                    ? stop(Problem.UNBALANCED_PARENTHESIS, from, "(")
                    : stop(Problem.OPERATOR_EXPECTED, at, token);
        }
        at++;
        depth--;
        return inside;
    }

    private SpdxExpression license(String written, boolean plus, int from) {
        if (isReference(written, "LicenseRef-")) {
            if (plus) {
                throw stop(Problem.MISPLACED_PLUS, from + written.length(), "+");
            }
            note(ExpressionNote.Kind.PRIVATE, written, "", from);
            return new License(written, false, Optional.empty());
        }
        String whole = plus ? written + "+" : written;
        Optional<String> now = ids.replacement(whole);
        if (now.isPresent()) {
            note(ExpressionNote.Kind.DEPRECATED, whole, now.get(), from);
            return replaced(now.get());
        }
        Optional<String> known = ids.license(written);
        String id = known.orElse(written);
        if (known.isEmpty()) {
            unknown(Problem.UNKNOWN_LICENSE, from, written);
        } else if (ids.isDeprecated(id)) {
            note(ExpressionNote.Kind.DEPRECATED, whole, "", from);
        } else {
            spelled(written, id, from);
        }
        if (plus && id.endsWith("-only")) {
            throw stop(Problem.MISPLACED_PLUS, from + written.length(), "+");
        }
        return new License(id, plus && !id.endsWith("-or-later"), Optional.empty());
    }

    private static License replaced(String now) {
        String[] parts = now.split(" WITH ", 2);
        return new License(parts[0], false, parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }

    private SpdxExpression with(SpdxExpression what) {
        String token = peek();
        License license = (License) what;
        if (license.exception().isPresent() || token.isEmpty() || isOperator(token)) {
            throw stop(Problem.UNKNOWN_EXCEPTION, at, token);
        }
        if (isReference(token, "AdditionRef-")) {
            note(ExpressionNote.Kind.PRIVATE, token, "", at);
        } else if (ids.exception(token).isEmpty()) {
            unknown(Problem.UNKNOWN_EXCEPTION, at, token);
        } else if (ids.isDeprecated(ids.exception(token).get())) {
            note(ExpressionNote.Kind.DEPRECATED, token, "", at);
        } else {
            spelled(token, ids.exception(token).get(), at);
        }
        at += token.length();
        return new License(
                license.id(),
                license.orLater(),
                Optional.of(ids.exception(token).orElse(token)));
    }

    /** A word that is on no list does not hide a mistake of the grammar behind it. */
    private void unknown(Problem problem, int from, String token) {
        if (unknown.isEmpty()) {
            unknown = Optional.of(new ExpressionFault(problem, from + 1, token));
        }
    }

    private void spelled(String written, String canonical, int from) {
        if (!written.equals(canonical)) {
            note(ExpressionNote.Kind.SPELLING, written, canonical, from);
        }
    }

    private void note(ExpressionNote.Kind kind, String written, String instead, int from) {
        notes.add(new ExpressionNote(kind, from + 1, written, instead));
    }

    private static boolean isReference(String token, String prefix) {
        int colon = token.indexOf(':');
        String local = colon < 0 ? token : token.substring(colon + 1);
        boolean document = colon < 0 || (token.startsWith("DocumentRef-") && colon > "DocumentRef-".length());
        return document && local.startsWith(prefix) && local.length() > prefix.length() && local.indexOf(':') < 0;
    }

    private static boolean isOperator(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return lower.equals("and") || lower.equals("or") || lower.equals("with");
    }

    private boolean takes(String operator) {
        String token = peek();
        if (token.equalsIgnoreCase(operator)) {
            spelled(token, operator.toUpperCase(Locale.ROOT), at);
            at += token.length();
            return true;
        }
        return false;
    }

    /** The next word or sign, without taking it; empty at the end. */
    private String peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return "";
        }
        char c = text.charAt(at);
        if (c == '(' || c == ')' || c == '+') {
            return String.valueOf(c);
        }
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        if (end == at) {
            throw stop(Problem.BAD_CHARACTER, at, text.substring(at, text.offsetByCodePoints(at, 1)));
        }
        return text.substring(at, end);
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == ':';
    }

    private static Stop stop(Problem problem, int at, String token) {
        return new Stop(new ExpressionFault(problem, at + 1, token));
    }
}
