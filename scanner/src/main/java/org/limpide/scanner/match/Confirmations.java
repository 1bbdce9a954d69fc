package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.limpide.scanner.match.Confirmation.Candidate;
import org.limpide.scanner.match.Confirmation.Proof;

/** The confirmations that a rule may name. */
final class Confirmations {
    private static final Pattern VERSION = Pattern.compile("(?i)version|release|oid|@|~|\\^|chrome/|rev");
    /** People who sign their work wanted to be named. */
    private static final Pattern CREDIT =
            Pattern.compile("(?i)copyright|\\(c\\)|©|author|auteur|maintainer|signed-off|written by|contributed by");

    /** Names that tutorials use, and hosts that compositions of containers call by a word and a number. */
    private static final Pattern INVENTED_HOST = Pattern.compile(
            "(?i)^(?:my|mon|ma|your|votre|foo|bar|test|demo|exemple|example|host|server|node|db|localhost|name|some|ton)"
                    + "(?:[.-]|[0-9]{0,2}$|[a-z]{0,8}\\.local$)|example|exemple|^(?:mysql|postgres(?:ql)?|mariadb|oracle|redis|"
                    + "mongo|sqlserver|mssql|kafka|rabbitmq|openldap|log4j|h2|jdbc|pg|neo4j|database)[0-9.-]{0,5}$");

    private static final Map<String, Confirmation> PLAIN = Map.ofEntries(
            Map.entry("not-placeholder", c -> plausibleUnless(Placeholders.is(c.value()))),
            Map.entry("secret-value", Surroundings::secret),
            Map.entry("strong-secret-value", Surroundings::strongSecret),
            Map.entry("weak-password", Surroundings::passwordInAddress),
            Map.entry("crc32-base62", c -> provenOrDoubtful(Checksums.crc32Base62(c.value()))),
            Map.entry("crc32-hex", c -> provenOrDoubtful(Checksums.crc32Hex(whole(c)))),
            Map.entry("crc32-hex-little-endian", c -> provenOrDoubtful(Checksums.crc32HexLittleEndian(whole(c)))),
            Map.entry("crc32-hex-behind", c -> provenOrDoubtful(Checksums.crc32HexBehind(c.value()))),
            Map.entry("crc32-base64", c -> provenOrDoubtful(Checksums.crc32Base64(whole(c)))),
            Map.entry("bech32", c -> provenOrDoubtful(Bech32.valid(whole(c)))),
            Map.entry("base58-check", c -> provenOrDoubtful(Base58Check.valid(c.value()))),
            Map.entry("aws-key-id", c -> AwsKeyId.judge(c.value())),
            Map.entry("macaroon", c -> Macaroon.judge(whole(c))),
            Map.entry("private-key", c -> KeyBody.pem(whole(c), c.value())),
            Map.entry("der-private-key", c -> KeyBody.der(c.value())),
            Map.entry("curve25519", c -> KeyBody.curve25519(c.value())),
            Map.entry("cisco-type-7", c -> CiscoPassword.judge(c.value())),
            Map.entry("base64-digits", c -> provenOrDoubtful(digits(c.value()))),
            Map.entry("base64-secret", c -> Surroundings.secret(decoded(c))),
            Map.entry("random", c -> plausibleUnless(!Randomness.drawn(c.value()))),
            Map.entry("not-commented", Surroundings::notCommented),
            Map.entry("gitlab-routable", Confirmations::gitlab),
            Map.entry("jwt", c -> Jwt.judge(c.value())),
            Map.entry("basic-credentials", c -> basic(c.value())),
            Map.entry("nir-key", c -> plausibleUnless(!Checksums.nir(compact(c)))),
            Map.entry("iban-key", c -> plausibleUnless(counted(compact(c)) || !Checksums.iban(compact(c)))),
            Map.entry(
                    "not-credit",
                    c -> plausibleUnless(CREDIT.matcher(lineBefore(c)).find())),
            Map.entry("rib-key", c -> rib(compact(c))),
            Map.entry("ipv4", c -> plausibleUnless(!ipv4(c.value()))),
            Map.entry(
                    "not-version",
                    c -> plausibleUnless(VERSION.matcher(lineBefore(c)).find())),
            Map.entry("real-host", c -> host(c.value())),
            Map.entry("luhn", c -> plausibleUnless(!Checksums.luhn(compact(c)))));

    /** Those that compute a checksum: what one of them proves, nobody invented. */
    private static final Set<String> CHECKSUMS = Set.of(
            "crc32-base62",
            "crc32-hex",
            "crc32-hex-little-endian",
            "crc32-hex-behind",
            "crc32-base64",
            "bech32",
            "base58-check",
            "gitlab-routable");

    private Confirmations() {}

    /** Whether the confirmation of that name computes a checksum. */
    static boolean isChecksum(String name) {
        return CHECKSUMS.contains(name);
    }

    /**
     * All of these in turn; where the checksum is right, what is asked besides counts no more: of twenty thousand drawn
     * tokens two look like words that somebody wrote.
     */
    static List<Confirmation> provenFirst(Confirmation checksum, List<Confirmation> all) {
        return List.of(candidate -> {
            Proof proof = checksum.judge(candidate);
            if (proof == Proof.PROVEN) {
                return proof;
            }
            for (Confirmation one : all) {
                Proof said = one.judge(candidate);
                if (said == Proof.REFUSED) {
                    return said;
                }
                proof = said == Proof.PLAUSIBLE ? proof : said;
            }
            return proof;
        });
    }

    /** The confirmation of that name. */
    static Optional<Confirmation> named(String name) {
        return Optional.ofNullable(PLAIN.get(name));
    }

    /** Refuses values below so many bits per character. */
    static Confirmation entropy(double least) {
        return c -> plausibleUnless(Checksums.entropy(c.value()) < least);
    }

    /** Doubts a match without one of these lower-case words around it; letters may follow a word, none may precede it. */
    static Confirmation near(List<String> words) {
        Pattern any = Pattern.compile("(?<![a-zé])(?:" + String.join("|", words) + ")");
        return c -> {
            int from = Math.max(0, c.start() - Confirmation.AROUND);
            int to = Math.min(c.text().length(), c.end() + Confirmation.AROUND);
            String around = c.text().subSequence(from, to).toString().toLowerCase(Locale.ROOT);
            return any.matcher(around).find() ? Proof.PLAUSIBLE : Proof.DOUBTFUL;
        };
    }

    /** Proven where the value is base 64 of JSON with these keys, else doubtful. */
    static Confirmation base64Json(List<String> keys) {
        return c -> Base64Text.json(c.value(), keys);
    }

    /** Proven where the value is base 64 of a text that begins so, else doubtful. */
    static Confirmation base64Text(String start) {
        return c -> Base64Text.beginsWith(c.value(), start);
    }

    /** The number of an account in base 64, in front of the first dot (Discord). */
    private static boolean digits(String value) {
        String text = Base64Text.text(value.substring(0, value.indexOf('.')));
        return text.length() >= 15 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The candidate with what its base 64 holds; nothing where it holds no text. */
    private static Candidate decoded(Candidate c) {
        String text = Base64Text.text(c.value()).strip();
        boolean readable = text.chars().allMatch(one -> one >= ' ' && one <= '~');
        return new Candidate(c.text(), c.start(), c.end(), readable ? text : "");
    }

    private static Proof plausibleUnless(boolean refused) {
        return refused ? Proof.REFUSED : Proof.PLAUSIBLE;
    }

    /** A real token can be cut or edited: a wrong checksum makes a match doubtful and does not refuse it. */
    private static Proof provenOrDoubtful(boolean right) {
        return right ? Proof.PROVEN : Proof.DOUBTFUL;
    }

    /** Developers call their own machines something.local; those of a network mostly carry a number. */
    private static Proof host(String name) {
        if (INVENTED_HOST.matcher(name).find()) {
            return Proof.REFUSED;
        }
        boolean developer = name.endsWith(".local") && name.chars().noneMatch(Character::isDigit);
        return developer ? Proof.DOUBTFUL : Proof.PLAUSIBLE;
    }

    private static boolean ipv4(String value) {
        return Pattern.compile("\\.").splitAsStream(value).allMatch(part -> Integer.parseInt(part) <= 255);
    }

    private static String lineBefore(Candidate c) {
        String before =
                c.text().subSequence(Math.max(0, c.start() - 80), c.start()).toString();
        return before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
    }

    private static String whole(Candidate c) {
        return c.text().subSequence(c.start(), c.end()).toString();
    }

    private static String compact(Candidate c) {
        return c.value().replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static Proof gitlab(Candidate c) {
        String token = whole(c);
        if (token.indexOf('.') < 0) {
            return Proof.PLAUSIBLE;
        }
        return provenOrDoubtful(Checksums.crc32Base36(token));
    }

    /** Whether somebody counted instead of inventing: an example, not an account. */
    private static boolean counted(String number) {
        return number.contains("123456789") || number.contains("0000000000");
    }

    private static Proof rib(String iban) {
        if (!iban.startsWith("FR")) {
            return Proof.PLAUSIBLE;
        }
        return Checksums.rib(iban.substring(4)) ? Proof.PROVEN : Proof.DOUBTFUL;
    }

    /** RFC 7617: the base64 of a user, a colon and a password. */
    private static Proof basic(String value) {
        try {
            String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            boolean printable = pair.chars().allMatch(c -> c >= ' ' && c != 0xFFFD);
            return plausibleUnless(
                    colon < 1 || pair.startsWith("{") || !printable || Placeholders.is(pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Proof.REFUSED;
        }
    }
}
