package org.limpide.scanner.license;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final String PERMISSIVE = "policies/licenses/permissive.yaml";
    private static final int HEAD = 600;

    /** A shorter name may be a part of any sentence. */
    private static final int LONG_NAME = 10;

    /** A text far longer than the longest licence is something else that quotes one. */
    private static final int LONGEST = 120_000;

    /** More than anybody writes; two choices in each of many parts would multiply. */
    private static final int MOST_OPTIONS = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9+]+");
    private static final Pattern OR = Pattern.compile("(?i)\\s+(?:or|ou)\\s+|\\s*\\|\\|?\\s*");
    private static final Pattern AND = Pattern.compile("(?i)\\s+(?:and|et)\\s+");

    /** Another way to write the sign +. */
    private static final Pattern LATER = Pattern.compile(
            "(?i),?[\\s-]*\\(?(?:or|ou)[\\s-]+(?:\\(at your option\\)\\s*)?(?:any\\s+|toute\\s+)?(?:version\\s+)?"
                    + "(?:later|newer|greater|ult[ée]rieure|sup[ée]rieure)(?:\\s+versions?)?\\)?");

    private static final Pattern LIST_ADDRESS =
            Pattern.compile("(?i)^https?://(www\\.)?spdx\\.org/licenses/([^/]+?)(\\.(html|json|txt))?/?$");

    /** A short name that follows the long one. */
    private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private static final LicenseList BUILT_IN = load();

    private final Map<String, License> byName = new HashMap<>();
    private final Map<String, License> byWords = new HashMap<>();
    private final List<Signs> signs = new ArrayList<>();
    private final Map<String, String> meant = new HashMap<>();
    private final Set<String> permissive = new HashSet<>();

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
        Mapping file = BuiltIn.yaml(PLACE);
        file.items("licenses").forEach(item -> list.add((Mapping) item));
        for (YamlValue item : file.items("misnamed")) {
            Mapping one = (Mapping) item;
            texts(one, "names")
                    .forEach(name -> list.meant.put(key(name), one.text("meant").orElseThrow()));
        }
        list.permissive.addAll(texts(BuiltIn.yaml(PERMISSIVE), "ids"));
        return list;
    }

    private void add(Mapping entry) {
        String id = entry.text("id").orElseThrow();
        Answer answer = Answer.valueOf(
                entry.text("answer").orElseThrow().toUpperCase(Locale.ROOT).replace('-', '_'));
        License license = new License(id, entry.text("family").orElse(id), answer);
        put(id, license);
        texts(entry, "names").forEach(name -> put(name, license));
        signs.add(new Signs(license, texts(entry, "head"), texts(entry, "body"), texts(entry, "not")));
    }

    /** Under its name, and under the same without the zero of a version such as 3.0. */
    private void put(String name, License license) {
        String key = key(name);
        byName.putIfAbsent(key, license);
        String plain = words(name);
        if (plain.length() >= LONG_NAME) {
            byWords.putIfAbsent(" " + plain + " ", license);
        }
        byName.putIfAbsent(key.replaceFirst("(?<=[1-9])0$", ""), license);
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
                .replaceAll("(?<=[a-z ])v(?=\\d)", "")
                .replace(" ", "");
    }

    /** What a build file, a header or a catalogue entry declares: an SPDX expression (annex D), or a name. */
    public Expression declared(String written) {
        String name = LIST_ADDRESS.matcher(written.strip()).replaceFirst("$2");
        Optional<License> whole =
                named(name).or(() -> named(PARENTHESES.matcher(name).replaceAll("")));
        if (whole.isPresent()) {
            return new Expression(List.of(List.of(whole.get())));
        }
        return ExpressionReader.read(name) instanceof ExpressionReader.Result.Read read
                ? of(read.expression())
                : loose(name);
    }

    /** What the list says of an expression. */
    public Expression of(SpdxExpression expression) {
        return new Expression(options(expression));
    }

    /** The licence that a sentence names with one of the longer names of the list; the longest name counts. */
    public Optional<License> mentioned(String sentence) {
        String text = " " + words(sentence.substring(0, Math.min(sentence.length(), HEAD))) + " ";
        return byWords.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue);
    }

    /** The licence that a name which leads nowhere was most likely meant for, where that is a known mistake. */
    public Optional<String> meant(String written) {
        return Optional.ofNullable(meant.get(key(written)));
    }

    /** Whether a choice holds an option that asks for no more than to keep its notices. */
    public boolean isPermissive(Expression expression) {
        return expression.options().stream()
                .anyMatch(option -> option.stream().allMatch(license -> permissive.contains(license.id())));
    }

    /** The identifiers on the list that share the family of a licence: what it may be changed to. */
    public List<String> listedBeside(String id) {
        Optional<License> license = named(id);
        return signs.stream()
                .map(Signs::license)
                .filter(one -> one.answer() == Answer.LISTED
                        && license.map(License::family)
                                .filter(one.family()::equals)
                                .isPresent())
                .map(License::id)
                .distinct()
                .toList();
    }

    /** Each option is the licences that hold together: the expression as a choice of lists. */
    private List<List<License>> options(SpdxExpression expression) {
        if (expression instanceof SpdxExpression.License license) {
            return List.of(List.of(license(license)));
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

    /** An exception of the SPDX list only gives more; nobody knows what another one takes away. */
    private License license(SpdxExpression.License written) {
        if (written.exception().filter(name -> name.startsWith("AdditionRef-")).isPresent()) {
            return License.unknown(written.toString());
        }
        String id = written.orLater() ? written.id() + "+" : written.id();
        return named(id).or(() -> named(written.id())).orElseGet(() -> License.unknown(written.id()));
    }

    /** Names that are no identifiers, with words between them. */
    private Expression loose(String written) {
        List<List<License>> options = new ArrayList<>();
        String plain = LATER.matcher(written).replaceAll("+").replaceAll("[()]", " ");
        for (String option : OR.split(plain, -1)) {
            List<License> together = new ArrayList<>();
            for (String part : AND.split(option, -1)) {
                String name = part.strip();
                together.add(named(name).orElseGet(() -> License.unknown(name)));
            }
            options.add(together);
        }
        return new Expression(options);
    }

    private Optional<License> named(String name) {
        return Optional.ofNullable(byName.get(key(name)))
                .or(() -> listedBySpdx(name))
                .or(() -> later(name));
    }

    /** A name with a sign + behind it. */
    private Optional<License> later(String name) {
        String plain = LATER.matcher(name).replaceAll("+").strip();
        return plain.endsWith("+")
                ? Optional.ofNullable(byName.get(key(plain.substring(0, plain.length() - 1))))
                        .filter(License::hasForms)
                        .map(license -> license.base() + "-or-later")
                        .flatMap(this::named)
                : Optional.empty();
    }

    /** A licence of the SPDX list that the list of the decree does not hold. */
    private static Optional<License> listedBySpdx(String name) {
        SpdxIds ids = SpdxIds.present();
        return ids.license(name.strip())
                .map(id -> new License(id, id, ids.isFree(id) ? Answer.HOMOLOGATION : Answer.NOT_KNOWN_FREE));
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
