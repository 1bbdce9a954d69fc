package org.limpide.scanner.license;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.expression.ExpressionReader;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Licences as packages write them, expressions as well as the names and addresses of {@code policies/licenses/names.yaml}. */
public final class WrittenLicense {
    private static final String PLACE = "policies/licenses/names.yaml";
    private static final int LONGEST = 1000;
    private static final Pattern NOISE = Pattern.compile("\\b(?:the|licen[sc]es?|version|v|public|software|gnu)\\b");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9+]+");

    private static final class Holder {
        private static final Map<String, String> NAMES = names();
    }

    private WrittenLicense() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (YamlValue item : BuiltIn.yaml(PLACE).items("licenses")) {
            Mapping entry = (Mapping) item;
            String expression = entry.text("expression").orElseThrow();
            entry.items("names").forEach(name -> names.put(key(String.valueOf(name.plain())), expression));
        }
        return names;
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("\\.(?:txt|html?|php)$", "");
        return NOISE.matcher(SIGNS.matcher(lower).replaceAll(" "))
                .replaceAll("")
                .replaceAll("(?<= )v(?=\\d)", "")
                .replace(" ", "");
    }

    /** The expression that is meant; nothing where that is not known for each licence that is named. */
    public static Optional<SpdxExpression> read(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (ExpressionReader.read(text) instanceof ExpressionReader.Result.Read read) {
            return Optional.of(read.expression());
        }
        Optional<SpdxExpression> named =
                Optional.ofNullable(Holder.NAMES.get(key(text))).flatMap(WrittenLicense::expression);
        return named.or(() -> listed(text));
    }

    /** Several names are a choice, as Maven and Composer have them. */
    public static Optional<SpdxExpression> anyOf(List<String> written) {
        List<SpdxExpression> parts = new ArrayList<>();
        for (String one : written) {
            Optional<SpdxExpression> part = read(one);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            if (!parts.contains(part.get())) {
                parts.add(part.get());
            }
        }
        return parts.size() > 1
                ? Optional.of(new SpdxExpression.Or(parts))
                : parts.stream().findFirst();
    }

    private static Optional<SpdxExpression> expression(String text) {
        return ExpressionReader.read(text) instanceof ExpressionReader.Result.Read read
                ? Optional.of(read.expression())
                : Optional.empty();
    }

    /** Names of the list of approved licences, with words between them. */
    private static Optional<SpdxExpression> listed(String text) {
        License.Expression found = LicenseList.builtIn().declared(text);
        List<SpdxExpression> options = new ArrayList<>();
        for (List<License> option : found.options()) {
            List<SpdxExpression> together = new ArrayList<>();
            for (License one : option) {
                Optional<SpdxExpression> part = one.answer() == Answer.UNKNOWN || one.answer() == Answer.CLOSED
                        ? Optional.empty()
                        : expression(one.id());
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                together.add(part.get());
            }
            options.add(together.size() > 1 ? new SpdxExpression.And(together) : together.get(0));
        }
        return options.size() > 1
                ? Optional.of(new SpdxExpression.Or(options))
                : options.stream().findFirst();
    }
}
