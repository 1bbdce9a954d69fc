package org.limpide.scanner.checks.docs;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as people may write them: without accents, in lower case, with one kind of quotation mark and of blank. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\h\\u202F\\u00A0]+");

    private Words() {}

    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        boolean ascii = lower.chars().allMatch(one -> one < 128);
        String bare = ascii
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
        return BLANKS.matcher(bare).replaceAll(" ");
    }
}
