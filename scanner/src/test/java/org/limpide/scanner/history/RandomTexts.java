package org.limpide.scanner.history;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.limpide.scanner.match.Generator;
import org.limpide.scanner.match.Rule;

/** Makes pieces of text that rules find, in every form in which they look for it, and pieces that are almost that. */
final class RandomTexts {
    private static final String RESERVED = ":/?#[]@!$&'()*+,;= \"<>\\^`{|}%";
    private static final String[] NOISE = {
        "the quick brown fox ",
        "\n",
        "\r\n",
        "  ",
        "key = value\n",
        "\0",
        "\\",
        "%",
        "&amp;",
        "@",
        "é",
        "\u20ac",
        "=",
        "\"",
        "://",
        "0123456789",
        "AAAAAAAA",
        "\n\n\n    \n",
        "password",
        "\\u00",
        "&#",
        "-----",
        "%2",
        "{\"a\":",
        "1 2 3 4 5 6 7 8 9 0 1 2 3",
        "\ud83d\ude00"
    };

    private final Random random;
    private final List<Rule> rules;

    /** Texts of a few of these rules: those of all would make every run slow. */
    RandomTexts(Random random, List<Rule> all, int some) {
        this.random = random;
        rules = new ArrayList<>();
        for (int i = 0; i < some; i++) {
            rules.add(all.get(random.nextInt(all.size())));
        }
    }

    /** A piece of text that a rule finds, or almost. */
    byte[] sample() {
        Rule rule = rules.get(random.nextInt(rules.size()));
        List<String> examples = rule.samples().examples();
        String text = Generator.expand(examples.get(random.nextInt(examples.size())), random.nextInt(1000));
        byte[] written = written(text);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(written, random.nextInt(written.length + 1));
            case 1 -> changed(written);
            case 2 -> without(written);
            default -> written;
        };
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] without(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        byte[] left = Arrays.copyOf(bytes, Math.max(0, bytes.length - 1));
        System.arraycopy(
                bytes,
                Math.min(bytes.length, at + 1),
                left,
                Math.min(left.length, at),
                left.length - Math.min(left.length, at));
        return left;
    }

    private byte[] written(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(16)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 1 -> text.getBytes(StandardCharsets.UTF_16BE);
            case 2, 3 -> base64(plain);
            case 4 -> hex(plain);
            case 5 -> latin(each(plain, "%%%02x", false));
            case 6 -> latin(each(plain, "%%%02X", true));
            case 7 -> latin(each(plain, "\\u%04x", random.nextBoolean()));
            case 8 -> latin(each(plain, "\\x%02x", random.nextBoolean()));
            case 9 -> latin(each(plain, "&#%d;", true));
            case 10 ->
                text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("/", "\\/")
                        .getBytes(StandardCharsets.UTF_8);
            default -> plain;
        };
    }

    private byte[] hex(byte[] plain) {
        HexFormat format =
                random.nextBoolean() ? HexFormat.of() : HexFormat.of().withUpperCase();
        return latin(format.formatHex(plain));
    }

    private byte[] base64(byte[] plain) {
        byte[] shifted = new byte[random.nextInt(3) + plain.length + random.nextInt(4)];
        random.nextBytes(shifted);
        System.arraycopy(plain, 0, shifted, Math.min(2, shifted.length - plain.length), plain.length);
        String[] ends = {"\n", "\r\n", "\n    ", "\n\t", "\n" + " ".repeat(70), "\n\n\n"};
        return switch (random.nextInt(4)) {
            case 0 -> Base64.getUrlEncoder().withoutPadding().encode(shifted);
            case 1, 2 ->
                Base64.getMimeEncoder(
                                4 * (1 + random.nextInt(20)), latin(ends[random.nextInt(3)].replaceAll("[ \t]", "\r")))
                        .encode(shifted);
            default -> latin(wrapped(Base64.getEncoder().encodeToString(shifted), ends[random.nextInt(ends.length)]));
        };
    }

    private String wrapped(String text, String end) {
        int width = 1 + random.nextInt(80);
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at += width) {
            out.append(text, at, Math.min(text.length(), at + width)).append(end);
        }
        return out.toString();
    }

    private static String each(byte[] plain, String format, boolean someOnly) {
        StringBuilder out = new StringBuilder();
        for (byte b : plain) {
            boolean leave = someOnly && RESERVED.indexOf(b) < 0;
            out.append(leave ? String.valueOf((char) (b & 0xFF)) : String.format(Locale.ROOT, format, b & 0xFF));
        }
        return out.toString();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Something that no rule looks for, mostly. */
    byte[] noise() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pieces = random.nextInt(4);
        for (int i = 0; i < pieces; i++) {
            out.writeBytes(NOISE[random.nextInt(NOISE.length)].getBytes(StandardCharsets.UTF_8));
        }
        if (random.nextInt(20) == 0) {
            out.writeBytes(filler(random.nextInt(1500)));
        }
        return out.toByteArray();
    }

    /** So many bytes without meaning. */
    byte[] filler(int length) {
        byte[] bytes = new byte[length];
        int kind = random.nextInt(4);
        if (kind == 0) {
            random.nextBytes(bytes);
        } else {
            byte[] unit = kind == 1 ? new byte[] {'A'} : kind == 2 ? latin("ab cd ef\n") : latin("Zm9vYmFy");
            for (int i = 0; i < length; i++) {
                bytes[i] = unit[i % unit.length];
            }
        }
        return bytes;
    }
}
