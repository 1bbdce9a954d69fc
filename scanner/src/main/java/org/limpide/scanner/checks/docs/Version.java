package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version, as people write it.
 *
 * @param numbers its parts, such as 1, 4, 2
 * @param written without what stands before the numbers
 * @param isPreliminary whether it says that it is not the final one
 */
record Version(List<Integer> numbers, String written, boolean isPreliminary) implements Comparable<Version> {
    private static final String NUMBERS = "(\\d{1,6}(?:\\.\\d{1,6}){1,3})";
    private static final String REST = "((?:[-.+_]?[a-zA-Z][0-9a-zA-Z]{0,20}(?:[-.+_][0-9a-zA-Z]{1,20}){0,5})?)";
    private static final Pattern TAG = Pattern.compile("(.*?)(?:v|ver|version|release|rel)?[-_/@.]?" + NUMBERS + REST);
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\w.])v?" + NUMBERS + REST + "(?![\\w])");
    private static final Pattern FINAL =
            Pattern.compile("(?i)[-.+_]?(?:final|ga|release|post\\d*|sp\\d*|jre\\d*|android)?");
    private static final Pattern EDGE = Pattern.compile("^[-_/@.]+|[-_/@.]+$");
    private static final int MOST = 5_000;

    Version {
        numbers = List.copyOf(numbers);
    }

    /** The version that a tag names; nothing for a tag of something else, or of one package among several. */
    static Optional<Version> ofTag(String tag, String repository) {
        Matcher name = TAG.matcher(tag);
        if (!name.matches()) {
            return Optional.empty();
        }
        String before = EDGE.matcher(name.group(1).toLowerCase(Locale.ROOT)).replaceAll("");
        boolean ours = before.isEmpty()
                || before.equals("release")
                || before.equals("version")
                || repository.toLowerCase(Locale.ROOT).startsWith(before);
        return ours ? Optional.of(of(name.group(2), name.group(3))) : Optional.empty();
    }

    /** The versions that a text names. */
    static List<Version> in(String text) {
        List<Version> found = new ArrayList<>();
        Matcher one = IN_TEXT.matcher(text);
        while (found.size() < MOST && one.find()) {
            found.add(of(one.group(1), one.group(2)));
        }
        return found;
    }

    private static Version of(String numbers, String rest) {
        List<Integer> parts = new ArrayList<>();
        for (String part : numbers.split("\\.", -1)) {
            parts.add(Integer.parseInt(part));
        }
        return new Version(parts, numbers + rest, !FINAL.matcher(rest).matches());
    }

    /** Whether a text that names the other one means this: 1.4 is 1.4.0. */
    boolean isMeantBy(Version other) {
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = Integer.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int part(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
