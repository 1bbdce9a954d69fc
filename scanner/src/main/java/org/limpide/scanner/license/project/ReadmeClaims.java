package org.limpide.scanner.license.project;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.expression.SpdxIds;
import org.limpide.scanner.license.project.Claim.Source;

/**
 * What a README says of the licence: in its chapter on it, else in a sentence that says under which one the work stands; and in
 * its badges. A README names the licences of others too, so that nothing else counts.
 */
final class ReadmeClaims {
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 2_000;

    /** The chapter ends with the next heading; what is far below it speaks of something else. */
    private static final int CHAPTER_LINES = 12;

    private static final int BEHIND = 70;

    private static final Pattern HEADING =
            Pattern.compile("(?i)^(?:#{1,4}|={1,4}|<h[1-4][^>]*>)?.{0,8}\\b(licen[cs]es?|licensing)\\b.{0,40}$");
    private static final Pattern ANY_HEADING = Pattern.compile("^(#{1,6}|={1,6})\\s.*|^<h[1-6].*");
    private static final Pattern UNDERLINE = Pattern.compile("^(=+|-+|~+|\\^+)\\s*$");

    private static final Pattern SENTENCE =
            Pattern.compile("(?i)\\b(licen[cs]ed|released|distributed|published|available|provided)\\s+under\\b"
                    + "|\\bsous\\s+(la\\s+|les\\s+termes\\s+de\\s+la\\s+)?licence\\b");

    /** Names as people write them; identifiers of the list are found beside. */
    private static final Pattern NAME = Pattern.compile("(?i)\\b("
            + "(?:GNU\\s+)?(?:Affero\\s+|Lesser\\s+)?(?:General\\s+Public\\s+Licen[cs]e|[AL]?GPL)(?:,?\\s*|-)(?:version\\s*)?v?[23](?:\\.[01])?"
            + "|Apache(?:\\s+|-)(?:Software\\s+)?(?:Licen[cs]e,?\\s*)?(?:Version\\s*)?v?2(?:\\.0)?|MIT|EUPL(?:\\s*|-)v?[12]\\.[0-2]"
            + "|CeCILL(?:\\s*|-)(?:v?2\\.[01]|B|C)|MPL(?:\\s*|-)v?2\\.0|Mozilla\\s+Public\\s+Licen[cs]e,?\\s+(?:Version\\s+)?v?2\\.0"
            + "|EPL(?:\\s*|-)v?[12]\\.0|Eclipse\\s+Public\\s+Licen[cs]e,?\\s+(?:-\\s+)?(?:Version\\s+)?v?\\s?2\\.0|BSD-[23]-Clause"
            + "|[23]-Clause\\s+BSD(?:\\s+Licen[cs]e)?|etalab-2\\.0|Licence\\s+Ouverte(?:\\s+2\\.0)?|ODbL"
            + ")(?![\\w.]*[A-Za-z0-9])(?![ -](?:like|style|type|inspired|compatible)\\b)");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{2,40}");
    private static final Pattern LATER = Pattern.compile(
            "(?i)^[\\s,)*_`\\]]*(?:\\+|-or-later|,?\\s*\\(?(?:or|ou)\\s+(?:\\(at your option\\)\\s*)?(?:any\\s+|toute\\s+)?"
                    + "(?:version\\s+)?(?:later|newer|ult[ée]rieure))");
    private static final Pattern ONLY = Pattern.compile("(?i)^[\\s,*_`]*(?:-only|only|seulement|uniquement)");
    private static final Pattern BADGE = Pattern.compile(
            "(?i)img\\.shields\\.io/badge/licen[cs]e-([^\\s)\"'>]{1,80}?)-[a-z0-9]{2,20}(?=[.?)\\s\"'>]|$)");

    private final String path;
    private final List<String> lines;
    private final List<Claim> claims = new ArrayList<>();

    private ReadmeClaims(String path, String text) {
        this.path = path;
        this.lines = text.lines()
                .limit(MOST_LINES)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .toList();
    }

    static List<Claim> of(String path, String text) {
        ReadmeClaims readme = new ReadmeClaims(path, text);
        readme.chapter();
        if (readme.claims.isEmpty()) {
            readme.sentence();
        }
        readme.badges();
        return List.copyOf(readme.claims);
    }

    /** The lines of the chapter on the licence, with their numbers from 0. */
    static List<Integer> chapterLines(String text) {
        return new ReadmeClaims("", text).chapterLines();
    }

    private List<Integer> chapterLines() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isHeading(i) && HEADING.matcher(lines.get(i)).matches()) {
                int from = i + 1;
                for (int j = from; j < Math.min(lines.size(), from + CHAPTER_LINES); j++) {
                    if (isHeading(j)) {
                        break;
                    }
                    found.add(j);
                }
            }
        }
        return found;
    }

    private boolean isHeading(int line) {
        return ANY_HEADING.matcher(lines.get(line)).matches()
                || (line + 1 < lines.size()
                        && !lines.get(line).isBlank()
                        && UNDERLINE.matcher(lines.get(line + 1)).matches());
    }

    private void chapter() {
        for (int line : chapterLines()) {
            if (!lines.get(line).contains("img.shields.io") && claim(line, lines.get(line))) {
                return;
            }
        }
    }

    private void sentence() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = SENTENCE.matcher(lines.get(i));
            if (matcher.find()) {
                String behind = lines.get(i).substring(matcher.end());
                String next = i + 1 < lines.size() ? " " + lines.get(i + 1) : "";
                String both = behind + next;
                if (claim(i, both.substring(0, Math.min(both.length(), BEHIND)))) {
                    return;
                }
            }
        }
    }

    /** A choice in one line is a choice; each name in it counts. */
    private boolean claim(int line, String text) {
        List<String> names = names(text);
        if (names.isEmpty()) {
            return false;
        }
        claims.add(Claim.of(Source.README, path, line + 1, String.join(" OR ", names)));
        return true;
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            add(names, matcher.group(1), text.substring(matcher.end()));
        }
        if (names.isEmpty()) {
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                String word = token.group().replaceAll("[.-]+$", "");
                // Many identifiers are plain words; those with a number are not.
                if (word.matches(".*[0-9].*|ISC|Unlicense|CECILL-[BC]")
                        && SpdxIds.present().license(word).isPresent()) {
                    add(names, word, text.substring(token.start() + word.length()));
                }
            }
        }
        return names;
    }

    private static void add(List<String> names, String written, String behind) {
        String name = written.replaceAll("\\s+", " ");
        String whole = LATER.matcher(behind).find()
                ? form(name, "-or-later")
                : ONLY.matcher(behind).find() ? form(name, "-only") : name;
        if (!names.contains(whole)) {
            names.add(whole);
        }
    }

    /** The identifier in that form, where the licence has forms. */
    private static String form(String name, String form) {
        return LicenseList.builtIn().declared(name).all().stream()
                .filter(License::hasForms)
                .findFirst()
                .map(license -> license.base() + form)
                .orElse(name);
    }

    private void badges() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = BADGE.matcher(lines.get(i));
            if (matcher.find()) {
                Claim claim = Claim.of(Source.BADGE, path, i + 1, badge(matcher.group(1)));
                if (claim.isKnown()) {
                    claims.add(claim);
                }
                return;
            }
        }
    }

    /** Shields.io writes {@code --} for a hyphen and {@code _} for a blank. */
    private static String badge(String written) {
        return decoded(written).replace("--", "\u0000").replace('_', ' ').replace('\u0000', '-');
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return written;
        }
    }
}
