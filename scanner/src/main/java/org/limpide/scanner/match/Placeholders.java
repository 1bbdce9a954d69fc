package org.limpide.scanner.match;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that stand where a secret will stand: {@code changeme}, <code>${VAR}</code>, {@code <password>}. */
public final class Placeholders {
    private static final Set<String> WORDS = Set.of(
            "string",
            "text",
            "password",
            "passwd",
            "passphrase",
            "pass",
            "pwd",
            "mdp",
            "motdepasse",
            "secret",
            "token",
            "key",
            "apikey",
            "api_key",
            "api-key",
            "value",
            "null",
            "none",
            "nil",
            "true",
            "false",
            "undefined",
            "empty",
            "hidden",
            "varchar",
            "required",
            "optional",
            "integer",
            "boolean",
            "object",
            "array",
            "default",
            "username",
            "user",
            "login",
            "bearer",
            "basic",
            "file",
            "env",
            "vault",
            "input",
            "label",
            "never",
            "always",
            "disabled",
            "enabled",
            "confirm",
            "current",
            "function",
            "return",
            "this",
            "self",
            "const",
            "jeton",
            "async",
            "await",
            "postgres",
            "mysql",
            "mariadb",
            "mongo",
            "redis",
            "rabbitmq",
            "guest",
            "vagrant");

    private static final Pattern MARKS = Pattern.compile(
            "(?i)example|exemple|sample|chang(?:e|er|ez)[_. -]{0,2}(?:me|it|this|moi|le|ici)|\\bchange|a[_ -]?changer|placeholder|dummy|"
                    + "redacted|masqu[eé]|your|votre|(?<![a-z])mon[_-]|(?<![a-z])my[_-]|insert|replace|remplace|todo|fixme|"
                    + "not[_-]?(?:a|the|used|real)|fake|fictif|inconnu|foobar|lorem|x{4,}|\\*{3,}|\\.{3,}|-{5,}|_{5,}|•{2,}|"
                    + "0{8}|1234567|abcdefg|(?<![a-z])test[_-]|insecure|unsafe|(?<![a-z])dev[_-]only");

    /** How people write words; {@code youR} stands in a value by chance. */
    private static final Pattern WRITTEN =
            Pattern.compile("[A-Z]+|[A-Z]?[a-z]+|[A-Z]?[a-z]{3,}(?:[A-Z][a-z]+|[A-Z]{2,})");

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:\\$(?:[({$]|[A-Za-z_]\\w{0,80}$)|#\\{|\\{\\{|<|%[A-Za-z{(%]|@[A-Za-z.-]{2,60}@|&[a-z]{2,10};|"
                    + "env[(:.]|vault:|secret:|ref:|!|arn:|process\\.|System\\.|os\\.).{0,200}");

    /** Nobody invents more than so many characters; in the rest of a long value a word stands by chance. */
    private static final int LONGEST = 100;

    private static final int LEAST_PAIRS = 8;

    private Placeholders() {}

    /** Whether the value stands for another one. */
    public static boolean is(String value) {
        String stripped = value.length() > LONGEST ? value.substring(0, LONGEST) : value.strip();
        return WORDS.contains(stripped.toLowerCase(Locale.ROOT))
                || REFERENCE.matcher(stripped).lookingAt()
                || marked(stripped)
                || stripped.contains("${")
                || stripped.chars().distinct().count() <= 2
                || counted(stripped);
    }

    private static boolean marked(String value) {
        Matcher mark = MARKS.matcher(value);
        while (mark.find()) {
            String letters = mark.group().replaceAll("[^A-Za-z]", "");
            if (letters.isEmpty() || WRITTEN.matcher(letters).matches()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether somebody counted instead of drawing: {@code a1b2c3d4}, {@code abc123def456}. Letters and digits are followed
     * apart; of random ones every fourth follows its neighbour at most.
     */
    private static boolean counted(String value) {
        int[] last = {0, 0};
        int pairs = 0;
        int steps = 0;
        for (int i = 0; i < value.length(); i++) {
            int c = Character.toLowerCase(value.charAt(i));
            int kind = c >= '0' && c <= '9' ? 0 : 1;
            if (kind == 0 || (c >= 'a' && c <= 'z')) {
                pairs += last[kind] == 0 ? 0 : 1;
                boolean follows = c == last[kind] || c == last[kind] + 1 || (c == '0' && last[kind] == '9');
                steps += last[kind] != 0 && follows ? 1 : 0;
                last[kind] = c;
            }
        }
        return pairs >= LEAST_PAIRS && steps * 4 >= pairs * 3;
    }
}
