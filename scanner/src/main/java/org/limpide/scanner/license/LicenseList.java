package org.limpide.scanner.license;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.expression.ExpressionReader;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.license.expression.SpdxIds;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** The licences of {@code policies/licenses/approved.yaml}: found by name, and told apart by phrases of their texts. */
public final class LicenseList {
    private static final String PLACE = "policies/licenses/approved.yaml";
    private static final int HEAD = 600;

    /** A text far longer than the longest licence is something else that quotes one. */
    private static final int LONGEST = 120_000;

    /** More than anybody writes; two choices in each of many parts would multiply. */
    private static final int MOST_OPTIONS = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9+]+");
    private static final Pattern OR = Pattern.compile("(?i)\\s+or\\s+|\\s*\\|\\|?\\s*");
    private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+");
    private static final Pattern WITH = Pattern.compile("(?i)\\s+with\\s+.*");

    /** A short name that follows the long one. */
    private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private static final LicenseList BUILT_IN = load();

    private final Map<String, License> byName = new HashMap<>();
    private final List<Signs> signs = new ArrayList<>();

    private record Signs(License license, List<String> head, List<String> body, List<String> not) {
        boolean fit(String beginning, String whole) {
            return !(head.isEmpty() && body.isEmpty())
                    && head.stream().allMatch(beginning::contains)
                    && body.stream().allMatch(whole::contains)
                    && not.stream().noneMatch(whole::contains);
        }
    }

    private LicenseList() {}

    /** The list that comes with the product. */
    public static LicenseList builtIn() {
        return BUILT_IN;
    }

    private static LicenseList load() {
        LicenseList list = new LicenseList();
        BuiltIn.yaml(PLACE).items("licenses").forEach(item -> list.add((Mapping) item));
        return list;
    }

    private void add(Mapping entry) {
        String id = entry.text("id").orElseThrow();
        Answer answer = Answer.valueOf(
                entry.text("answer").orElseThrow().toUpperCase(Locale.ROOT).replace('-', '_'));
        License license = new License(id, entry.text("family").orElse(id), answer);
        byName.putIfAbsent(key(id), license);
        texts(entry, "names").forEach(name -> byName.putIfAbsent(key(name), license));
        signs.add(new Signs(license, texts(entry, "head"), texts(entry, "body"), texts(entry, "not")));
    }

    private static List<String> texts(Mapping entry, String key) {
        return entry.items(key).stream()
                .map(YamlValue::plain)
                .map(String::valueOf)
                .toList();
    }

    /** Words of a text, in lower case, without accents and punctuation, parted by one space. */
    private static String words(String text) {
        String lower = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NOT_WORDS.matcher(lower).replaceAll(" ").strip();
    }

    private static String key(String name) {
        String plain = words(name.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("\\.(txt|html|php)$", ""));
        return plain.replaceAll("\\b(the|license|licence|version|v|gnu)\\b", "")
                .replaceAll("(?<= )v(?=\\d)", "")
                .replace(" ", "");
    }

    /** What a build file, a header or a catalogue entry declares: an SPDX expression (annex D), or a name. */
    public Expression declared(String written) {
        Optional<License> whole =
                named(written).or(() -> named(PARENTHESES.matcher(written).replaceAll("")));
        if (whole.isPresent()) {
            return new Expression(List.of(List.of(whole.get())));
        }
        return ExpressionReader.read(written) instanceof ExpressionReader.Result.Read read
                ? new Expression(options(read.expression()))
                : loose(written);
    }

    /** Each option is the licences that hold together: the expression as a choice of lists. */
    private List<List<License>> options(SpdxExpression expression) {
        if (expression instanceof SpdxExpression.License license) {
            String id = license.orLater() ? license.id() + "+" : license.id();
            return List.of(
                    List.of(named(id).or(() -> named(license.id())).orElseGet(() -> License.unknown(license.id()))));
        }
        if (expression instanceof SpdxExpression.Or or) {
            return or.parts().stream()
                    .flatMap(part -> options(part).stream())
                    .limit(MOST_OPTIONS)
                    .toList();
        }
        List<List<License>> all = List.of(List.of());
        for (SpdxExpression part : ((SpdxExpression.And) expression).parts()) {
            List<List<License>> both = new ArrayList<>();
            for (List<License> left : all) {
                for (List<License> right : options(part)) {
                    List<License> together = new ArrayList<>(left);
                    together.addAll(right);
                    both.add(together);
                }
            }
            all = both.subList(0, Math.min(both.size(), MOST_OPTIONS));
        }
        return all;
    }

    /** Names that are no identifiers, with words between them. */
    private Expression loose(String written) {
        List<List<License>> options = new ArrayList<>();
        for (String option : OR.split(written.replaceAll("[()]", " "), -1)) {
            List<License> together = new ArrayList<>();
            for (String part : AND.split(option, -1)) {
                String name = WITH.matcher(part).replaceAll("").strip();
                together.add(named(name).orElseGet(() -> License.unknown(name)));
            }
            options.add(together);
        }
        return new Expression(options);
    }

    private Optional<License> named(String name) {
        return Optional.ofNullable(byName.get(key(name))).or(() -> listedBySpdx(name));
    }

    /** A licence of the SPDX list that the list of the decree does not hold. */
    private static Optional<License> listedBySpdx(String name) {
        SpdxIds ids = SpdxIds.present();
        return ids.license(name.strip())
                .map(id -> new License(id, id, ids.isFree(id) ? Answer.HOMOLOGATION : Answer.UNKNOWN));
    }

    /** The licence of the list whose phrases a text holds, whether or not the text is whole; nothing where none fits. */
    public Optional<License> namedInText(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String whole = words(text);
        String beginning = whole.substring(0, Math.min(HEAD, whole.length()));
        return signs.stream()
                .filter(one -> one.fit(beginning, whole))
                .map(Signs::license)
                .findFirst();
    }
}
