package org.limpide.scanner.builtin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * Makes the compact file: a table of texts, entries that point into it, and a table of contents. What is read at every
 * start needs no parser of YAML then.
 */
public final class PreparedWriter {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();

    /** The name under which {@link BuiltIn} looks for the file, beside its own class. */
    public static String place() {
        return BuiltIn.class.getPackageName().replace('.', '/') + "/" + Prepared.PLACE;
    }

    /** Adds a file of YAML; raises {@link IllegalStateException} where it is none. */
    public void yaml(String name, String text) {
        begin(name, Prepared.YAML);
        number(text.length());
        fixed(text.hashCode());
        Mapping tree = BuiltIn.parsed(name, text);
        new TreeWriter(this).value(tree);
    }

    /** Adds a file of properties. */
    public void sentences(String name, String text) {
        begin(name, Prepared.SENTENCES);
        Map<String, String> sentences = BuiltIn.properties(text);
        number(sentences.size());
        sentences.forEach((key, sentence) -> {
            text(key);
            text(sentence);
        });
    }

    /** Adds something that was worked out. */
    public void fact(String name, String value) {
        begin(name, Prepared.FACT);
        text(value);
    }

    /** The file. */
    public byte[] bytes() {
        PreparedWriter contents = new PreparedWriter();
        contents.texts.putAll(texts);
        contents.number(places.size());
        places.keySet().forEach(name -> contents.texts.putIfAbsent(name, contents.texts.size()));
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        ByteArrayOutputStream ends = new ByteArrayOutputStream();
        for (String text : contents.texts.keySet()) {
            Charset charset = latin(text) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            table.writeBytes(text.getBytes(charset));
            ends.writeBytes(four((table.size() << 1) | (latin(text) ? 0 : 1)));
        }
        int start = 12 + ends.size() + table.size();
        places.forEach((name, place) -> {
            contents.text(name);
            contents.number(start + place);
        });
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(four(Prepared.MAGIC));
        all.writeBytes(four(start + entries.size()));
        all.writeBytes(four(contents.texts.size()));
        all.writeBytes(ends.toByteArray());
        all.writeBytes(table.toByteArray());
        all.writeBytes(entries.toByteArray());
        all.writeBytes(contents.entries.toByteArray());
        return all.toByteArray();
    }

    private static boolean latin(String text) {
        return text.chars().allMatch(c -> c <= 0xFF);
    }

    private void begin(String name, int kind) {
        if (places.put(name, entries.size()) != null) {
            throw new IllegalStateException(name + " is there twice");
        }
        one(kind);
    }

    void one(int value) {
        entries.write(value);
    }

    void number(int number) {
        int left = number;
        while (left > 0x7F) {
            entries.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        entries.write(left);
    }

    void fixed(int number) {
        entries.writeBytes(four(number));
    }

    void fixedLong(long number) {
        entries.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
    }

    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known == null ? texts.size() - 1 : known);
    }

    private static byte[] four(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
