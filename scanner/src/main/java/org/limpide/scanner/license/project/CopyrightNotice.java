package org.limpide.scanner.license.project;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says whose a work is.
 *
 * @param line from 1, in the lines that were given
 * @param holder who holds the rights, without years, addresses and set phrases
 */
public record CopyrightNotice(int line, String holder) {
    private static final int LONGEST = 300;
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)^\\W{0,8}(?:@?copyrights?\\b:?|spdx-(?:file|snippet)copyrighttext:|©|\\(c\\)(?=\\s*(?:copyright|\\d{4})))\\s*(?<rest>.*)$");
    private static final Pattern YEARS = Pattern.compile(
            "(?i)(?:\\b(?:19|20)\\d{2}\\b(?:\\s*(?:[-–—,/&]|to|à|et|and)\\s*(?:present|now|today|\\d{2,4}))*[,.]?)");
    private static final Pattern SIGNS =
            Pattern.compile("(?i)\\(c\\)|©|&copy;|\\bcopyright\\b|\\bby\\b(?=\\s+[A-Z])|^\\s*(?:par|de|of)\\s+");

    /** The CeCILL licences are announced with "Copyright or © or Copr." (cecill.info, "Comment annoncer la licence"). */
    private static final Pattern MORE_SIGNS =
            Pattern.compile("(?i)^(?:\\s*(?:ou|or)\\s*(?:©|\\(c\\)|copr\\b\\.?|copyright\\b))+");

    private static final Pattern EMPTY = Pattern.compile("\\(\\s*\\)");
    private static final Pattern ADDRESS =
            Pattern.compile("<[^>]*>|\\([^)]*(?:@|https?:|www\\.)[^)]*\\)|https?://\\S+|\\S+@\\S+");
    private static final Pattern PHRASES = Pattern.compile(
            "(?i)[-,.;:]?\\s*\\b(?:all rights reserved|tous droits r[ée]serv[ée]s|some rights reserved|licen[cs]ed under.*|released under.*|under the .*|this (?:file|program|software).*|see .*|all contributors.*)\\W*$");

    /** Words of a sentence about copyright, which no holder is called. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)^(?:notices?|statements?|holders?|owners?|laws?|licen[cs]es?|and|or|in|is|are|to|information|headers?|messages?|protect.*|date|years?|any person)\\b.*|.*\\b(?:must|shall|may|notice|permission|provided)\\b.*");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(?:<year>|\\[yyyy\\]|<name|\\[name|\\[full|<copyright|\\{\\{|\\$\\{|name of (?:copyright )?(?:owner|author)|yyyy|\\$year|%s).*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");

    /** Every notice with a holder. */
    static List<CopyrightNotice> in(List<String> lines) {
        List<CopyrightNotice> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            holder(lines.get(i)).ifPresent(holder -> found.add(new CopyrightNotice(line, holder)));
        }
        return found;
    }

    /** The holder that a line names, where it is a notice. */
    public static Optional<String> holder(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = NOTICE.matcher(line);
        if (!matcher.matches() || PLACEHOLDER.matcher(line).matches()) {
            return Optional.empty();
        }
        String rest = MORE_SIGNS.matcher(matcher.group("rest")).replaceFirst(" ");
        rest = ADDRESS.matcher(rest).replaceAll(" ");
        rest = PHRASES.matcher(rest).replaceAll("");
        rest = YEARS.matcher(rest).replaceAll(" ");
        rest = SIGNS.matcher(rest).replaceAll(" ");
        rest = EMPTY.matcher(rest).replaceAll(" ");
        String holder = rest.replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("^[\\W_]+|[^\\p{L}\\p{N})]+$", "")
                .strip();
        boolean named = holder.length() >= 2
                && holder.length() <= 120
                && holder.codePoints().anyMatch(Character::isLetter);
        return named && !SENTENCE.matcher(holder).matches() ? Optional.of(holder) : Optional.empty();
    }

    /** The holder without case, accents, punctuation and forms of companies, to compare. */
    public String key() {
        return key(holder);
    }

    static String key(String holder) {
        String bare =
                MARKS.matcher(Normalizer.normalize(holder, Normalizer.Form.NFD)).replaceAll("");
        String words = NOT_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return words.replaceAll(
                        "\\b(?:inc|llc|ltd|sa|sas|sarl|gmbh|corp|co|the|and|et|contributors|contributeurs|authors|auteurs|others|other|original|project|projet|foundation)\\b",
                        "")
                .replaceAll(" +", " ")
                .strip();
    }
}
