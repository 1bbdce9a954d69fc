package org.limpide.scanner.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the id of a check into the check, by the name of its class alone: {@code license.file-present} is {@code
 * org.limpide.scanner.checks.license.FilePresentCheck}. There is no list to keep.
 */
public final class CheckCatalog {
    private static final String ROOT = "org.limpide.scanner.checks.";
    private static final Pattern ID = Pattern.compile("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WORD = Pattern.compile("(?:^|-)([a-z0-9])");

    private CheckCatalog() {}

    /** Whether there is a check of that id; none is made. */
    public static boolean has(String id) {
        try {
            return ID.matcher(id).matches()
                    && Check.class.isAssignableFrom(
                            Class.forName(className(id), false, CheckCatalog.class.getClassLoader()));
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** The check of that id, or nothing where no class has its name. */
    public static Optional<Check> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            Class<?> found = Class.forName(className(id), true, CheckCatalog.class.getClassLoader());
            return Optional.of((Check)
                    found.asSubclass(Check.class).getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("check " + id + " cannot be made", broken);
        }
    }

    private static String className(String id) {
        int dot = id.indexOf('.');
        Matcher words = WORD.matcher(id.substring(dot + 1));
        String simple = words.replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        return ROOT + id.substring(0, dot) + "." + simple + "Check";
    }
}
