package org.limpide.scanner.publiccode;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.limpide.scanner.publiccode.AddressProbe.Expected;
import org.limpide.scanner.publiccode.KeyRule.Kind;
import org.limpide.scanner.publiccode.KeyRule.Length;
import org.limpide.scanner.publiccode.KeyRule.Mandatory;
import org.limpide.scanner.publiccode.KeyRule.Shape;
import org.limpide.scanner.publiccode.Problems.Spot;
import org.limpide.scanner.text.Suggestion;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** Judges single values by their kinds. */
final class ValueRules {
    private static final String ALIAS = "alias:";
    private static final List<String> VIDEO_HOSTS = StandardReader.words("video-hosts");

    /** What YAML 1.1 took for booleans and YAML 1.2 takes for texts. */
    private static final Set<String> OLD_BOOLEANS = Set.of("yes", "no", "on", "off", "y", "n");

    /** Kinds that an empty text leaves unsaid rather than wrong. */
    private static final Set<Kind> MAY_BE_EMPTY =
            EnumSet.of(Kind.TEXT, Kind.EMAIL, Kind.PHONE, Kind.IMAGE, Kind.FILE, Kind.IPA_CODE);

    private final Standard standard;
    private final StandardVersion declared;
    private final FileRules files;
    private final Optional<AddressProbe> probe;

    ValueRules(Standard standard, StandardVersion declared, FileRules files) {
        this.standard = standard;
        this.declared = declared;
        this.files = files;
        this.probe = files.probe();
    }

    /** Judges a value that is there. */
    void judge(YamlValue value, Shape.Value shape, KeyRule rule, Spot spot) {
        if (shape.kind() == Kind.BOOLEAN) {
            bool(value, spot);
            return;
        }
        if (!(value instanceof Scalar scalar) || scalar.value().orElse("") instanceof Boolean) {
            spot.say(ProblemCode.NOT_A_TEXT);
            return;
        }
        if (scalar.value().orElse("") instanceof Number) {
            spot.say(ProblemCode.NUMBER_NOT_TEXT);
        }
        String text = scalar.written().strip();
        if (!text.isEmpty() || !(rule.mandatory() == Mandatory.YES || MAY_BE_EMPTY.contains(shape.kind()))) {
            text(text, shape, spot);
            lengths(text, rule, spot);
        } else {
            spot.say(rule.mandatory() == Mandatory.YES ? ProblemCode.EMPTY : ProblemCode.EMPTY_OPTIONAL);
        }
    }

    private static void bool(YamlValue value, Spot spot) {
        if (!(value instanceof Scalar scalar)) {
            spot.say(ProblemCode.NOT_A_BOOLEAN);
        } else if (!(scalar.value().orElse("") instanceof Boolean)) {
            boolean old = OLD_BOOLEANS.contains(scalar.written().strip().toLowerCase(Locale.ROOT));
            spot.say(old ? ProblemCode.YAML_1_1_BOOLEAN : ProblemCode.NOT_A_BOOLEAN);
        }
    }

    private void text(String text, Shape.Value shape, Spot spot) {
        switch (shape.kind()) {
            case TEXT, BOOLEAN -> {}
            case VERSION -> version(text, spot);
            case CHOICE -> choice(text, shape, spot);
            case DATE -> require(Formats.date(text).isPresent(), ProblemCode.NOT_A_DATE, spot);
            case URL, WEB, URI, VIDEO -> address(text, shape.kind(), spot);
            case SUPPORTED -> supported(text, shape, spot);
            case LANGUAGE -> language(text, spot);
            case COUNTRY -> country(text, spot);
            case LICENSE -> LicenseRemarks.of(text).forEach(remark -> spot.say(remark.code(), remark.arguments()));
            case EMAIL -> require(Formats.email(text), ProblemCode.NOT_AN_EMAIL, spot);
            case PHONE -> require(Formats.internationalPhone(text), ProblemCode.PHONE_PREFIX, spot);
            case MEDIA_TYPE -> require(Formats.mediaType(text), ProblemCode.NOT_A_MEDIA_TYPE, spot);
            case IMAGE -> files.image(text, shape.known(), spot);
            case FILE -> files.file(text, 1, spot);
            case IPA_CODE -> require(Formats.ipaCode(text), ProblemCode.NOT_AN_IPA_CODE, spot);
        }
    }

    private static void require(boolean holds, ProblemCode otherwise, Spot spot) {
        if (!holds) {
            spot.say(otherwise);
        }
    }

    private void version(String text, Spot spot) {
        String latest = standard.latest().toString();
        if (!standard.versions().contains(text)) {
            spot.say(ProblemCode.UNKNOWN_VERSION, Map.of("latest", latest));
        } else if (declared.isBefore(standard.latest())) {
            spot.say(ProblemCode.OLD_VERSION, Map.of("latest", latest));
        }
    }

    private void choice(String text, Shape.Value shape, Spot spot) {
        if (!shape.known().contains(text)) {
            unknown(text, shape, spot);
            return;
        }
        StandardVersion since = shape.knownSince().get(text);
        if (since != null && declared.isBefore(since)) {
            spot.say(ProblemCode.NEWER_VALUE, Map.of("version", since.toString()));
        }
    }

    private static void unknown(String text, Shape.Value shape, Spot spot) {
        Optional<String> near = Suggestion.near(text, shape.known());
        if (near.isPresent()) {
            spot.say(ProblemCode.UNKNOWN_VALUE_NEAR, Map.of("near", near.get()));
        } else {
            spot.say(ProblemCode.UNKNOWN_VALUE, Map.of("allowed", String.join(", ", new TreeSet<>(shape.known()))));
        }
    }

    private void supported(String text, Shape.Value shape, Spot spot) {
        if (!text.startsWith(ALIAS)) {
            address(text, Kind.URI, spot);
        } else if (!shape.known().contains(text.substring(ALIAS.length()))) {
            unknown(text.substring(ALIAS.length()), shape, spot);
        }
    }

    private void address(String text, Kind kind, Spot spot) {
        Optional<Address> address = Address.of(text);
        switch (kind) {
            case URL -> url(address, spot);
            case URI -> require(address.filter(Address::isUri).isPresent(), ProblemCode.NOT_A_URI, spot);
            case VIDEO -> video(address, spot);
            default -> page(address, Expected.PAGE, spot);
        }
    }

    private void url(Optional<Address> address, Spot spot) {
        if (address.filter(Address::isUrl).isEmpty()) {
            spot.say(ProblemCode.NOT_A_URL);
        } else if (address.filter(Address::isWeb).isEmpty()) {
            spot.say(ProblemCode.NOT_HTTP);
        } else {
            page(address, Expected.REPOSITORY, spot);
        }
    }

    private boolean page(Optional<Address> address, Expected expected, Spot spot) {
        if (address.filter(Address::isWeb).isEmpty()) {
            spot.say(ProblemCode.NOT_A_WEB_ADDRESS);
            return false;
        }
        if (probe.isPresent() && !probe.get().answers(address.get().uri(), expected)) {
            spot.say(ProblemCode.UNREACHABLE);
        }
        return true;
    }

    /** {@code videos}: pages of sites that speak oEmbed, which only somebody with a network can be sure of. */
    private void video(Optional<Address> address, Spot spot) {
        if (!page(address, Expected.VIDEO, spot)) {
            return;
        }
        Address video = address.get();
        if (!video.namesSomething()) {
            spot.say(ProblemCode.NOT_A_VIDEO);
        } else if (probe.isEmpty() && VIDEO_HOSTS.stream().noneMatch(video::isBelow)) {
            spot.say(ProblemCode.VIDEO_HOST);
        }
    }

    static void language(String text, Spot spot) {
        if (LanguageTag.isValid(text)) {
            return;
        }
        String hyphens = text.replace('_', '-');
        if (LanguageTag.isValid(hyphens)) {
            spot.say(ProblemCode.LANGUAGE_UNDERSCORE, Map.of("instead", hyphens));
        } else {
            spot.say(ProblemCode.NOT_A_LANGUAGE);
        }
    }

    private static void country(String text, Spot spot) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!Formats.country(upper) || !(text.equals(upper) || text.equals(upper.toLowerCase(Locale.ROOT)))) {
            spot.say(ProblemCode.NOT_A_COUNTRY);
        } else if (!text.equals(upper)) {
            spot.say(ProblemCode.LOWERCASE_COUNTRY, Map.of("instead", upper));
        }
    }

    private void lengths(String text, KeyRule rule, Spot spot) {
        if (rule.singleLine() && text.indexOf('\n') >= 0) {
            spot.say(ProblemCode.SEVERAL_LINES);
        }
        boolean wrong = length(text, rule.length(), ProblemCode.TOO_SHORT, ProblemCode.TOO_LONG, "", spot);
        if (!wrong
                && rule.before().isPresent()
                && declared.isBefore(rule.before().get().version())) {
            KeyRule.Before before = rule.before().get();
            String version = before.version().toString();
            length(text, before.length(), ProblemCode.TOO_SHORT_THEN, ProblemCode.TOO_LONG_THEN, version, spot);
        }
    }

    private static boolean length(
            String text, Length bounds, ProblemCode tooShort, ProblemCode tooLong, String version, Spot spot) {
        if (bounds.shortest() == 0 && bounds.longest() == 0) {
            return false;
        }
        int length = Formats.length(text);
        boolean isShort = length < bounds.shortest();
        boolean isLong = bounds.longest() > 0 && length > bounds.longest();
        if (isShort || isLong) {
            int limit = isShort ? bounds.shortest() : bounds.longest();
            spot.say(
                    isShort ? tooShort : tooLong,
                    Map.of("length", String.valueOf(length), "limit", String.valueOf(limit), "version", version));
        }
        return isShort || isLong;
    }
}
