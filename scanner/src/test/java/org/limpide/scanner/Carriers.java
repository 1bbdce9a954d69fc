package org.limpide.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.limpide.scanner.CarrierObjects.Entry;
import org.limpide.scanner.CarrierTokens.Token;
import org.limpide.scanner.snapshot.TextFind.Carrier;

/** The files of the tip of a repository that hides one token of its own in each kind of text, and where they are. */
public final class Carriers {
    /** A whole window of a large object, which is searched with a margin on either side. */
    private static final int WINDOW = (8 << 20) + (64 << 10);

    private static final String LINE = "une ligne de texte\n";

    final CarrierTokens tokens = new CarrierTokens();
    final List<Hidden> hidden = new ArrayList<>();
    final Map<String, Entry> tip = new TreeMap<>();
    private final CarrierObjects objects;

    /**
     * A token and where it must be found.
     *
     * @param what what carries it, for people
     * @param name of the place
     * @param line of the place, 0 where it has none
     */
    record Hidden(String what, Token token, Carrier carrier, String name, int line) {}

    Carriers(CarrierObjects objects) {
        this.objects = objects;
    }

    /** Makes the repository, of loose objects. */
    public static Carriers in(Path folder) {
        try (CarrierObjects objects = new CarrierObjects(folder)) {
            Carriers carriers = new Carriers(objects);
            carriers.plainFiles();
            carriers.encodings();
            carriers.escapes();
            carriers.archives();
            carriers.large();
            carriers.names();
            carriers.namesInArchives();
            new CarrierHistory(objects, carriers).write();
            return carriers;
        }
    }

    /** Pieces of all that was drawn, six characters each: none may stand in any output. */
    public Set<String> pieces() {
        return tokens.made().stream()
                .flatMap(token -> CarrierTokens.pieces(token).stream())
                .collect(Collectors.toSet());
    }

    /** A ref whose name is a token. */
    public String namedRef() {
        return hidden.stream()
                .filter(one -> one.carrier() == Carrier.REF)
                .map(Hidden::name)
                .findFirst()
                .orElseThrow();
    }

    void hide(String what, Token token, Carrier carrier, String name, int line) {
        hidden.add(new Hidden(what, token, carrier, name, line));
    }

    private void file(String path, Token token, int line, byte[] content) {
        tip.put(path, objects.file(content));
        hide(path, token, Carrier.FILE, path, line);
    }

    private void file(String path, Token token, int line, String content) {
        file(path, token, line, content.getBytes(UTF_8));
    }

    private void plainFiles() {
        Token plain = tokens.github();
        file("conf/plain.yml", plain, 3, "a: 1\nb: 2\njeton_ci: " + plain.text() + "\n");
        Token url = tokens.database();
        file("conf/database.env", url, 2, "# base\n" + url.text() + "\n");
        Token pair = tokens.aws();
        file("conf/aws.ini", pair, 3, "[default]\n" + pair.text() + "\n");
        Token french = tokens.french();
        file("conf/application.yml", french, 2, "base:\n  " + french.text() + "\n");
        Token signed = tokens.jwt();
        file("conf/session.json", signed, 2, "{\n \"session\": \"" + signed.text() + "\"\n}\n");
        Token key = tokens.pem();
        file("conf/service.json", key, 2, "{\n \"private_key\": \"" + key.text() + "\"\n}\n");
        tip.put(".gitattributes", objects.file("*.nodiff -diff\n*.blob binary\n"));
        Token undiffed = tokens.gitlab();
        file("attr/dump.nodiff", undiffed, 1, undiffed.text() + "\n");
        Token binary = tokens.gitlab();
        file("attr/dump.blob", binary, 2, "x\n" + binary.text());
        Token target = tokens.github();
        tip.put("conf/link", objects.link("../" + target.text()));
        hide("the target of a link", target, Carrier.FILE, "conf/link", 1);
    }

    private void encodings() {
        utf16("text/le-mark.txt", UTF_16LE, "\uFEFF");
        utf16("text/be-mark.txt", UTF_16BE, "\uFEFF");
        utf16("text/le.txt", UTF_16LE, "");
        utf16("text/be.txt", UTF_16BE, "");
        Token accents = tokens.french();
        file(
                "text/latin1.yml",
                accents,
                2,
                ("# été à la clé\n" + accents.text() + " # sécurité\n").getBytes(ISO_8859_1));
        Token zeroes = tokens.github();
        file("text/zeroes.txt", zeroes, 1, "\0\0nom\0" + zeroes.text() + "\0fin\0");
        Token compiled = tokens.github();
        file("lib/Config.class", compiled, 1, inRandomBytes(compiled.text(), 0xCAFEBABE));
        Token noise = tokens.gitlab();
        file("lib/blob.bin", noise, 1, inRandomBytes(noise.text(), 0x01020304));
    }

    private void utf16(String path, Charset charset, String mark) {
        Token token = tokens.github();
        file(path, token, 2, (mark + "première ligne\njeton_ci " + token.text() + "\n").getBytes(charset));
    }

    /** Without line ends, so that the line is known. */
    private static byte[] inRandomBytes(String text, int magic) {
        byte[] noise = new byte[2_000];
        new Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == '\n' || noise[i] == '\r' ? 0 : noise[i];
        }
        for (int i = 0; i < 4; i++) {
            noise[i] = (byte) (magic >>> (24 - 8 * i));
        }
        byte[] token = text.getBytes(UTF_8);
        noise[999] = (byte) token.length;
        noise[1000 + token.length] = 1;
        System.arraycopy(token, 0, noise, 1000, token.length);
        return noise;
    }

    private void escapes() {
        for (int shift = 0; shift < 3; shift++) {
            Token token = tokens.github();
            file(
                    "b64/at" + shift + ".yml",
                    token,
                    2,
                    "a: 1\nb: " + base64("x".repeat(shift) + "u:" + token.text()) + "\n");
        }
        Token wrapped = tokens.gitlab();
        // The value goes over the end of a line.
        byte[] text = ("une suite assez longue pour des lignes, " + wrapped.text() + " et une fin").getBytes(UTF_8);
        file("b64/wrapped.txt", wrapped, 1, Base64.getMimeEncoder().encodeToString(text) + "\n");
        Token url = tokens.database();
        byte[] safe = ("????>>>> " + url.text() + " ????").getBytes(UTF_8);
        file("b64/url.json", url, 1, "{\"v\": \"" + Base64.getUrlEncoder().encodeToString(safe) + "\"}");
        Token secret = tokens.gitlab();
        file("b64/secret.yaml", secret, 3, "kind: Secret\ndata:\n  jeton: " + base64(secret.text()) + "\n");
        Token hex = tokens.github();
        file("esc/hex.txt", hex, 1, HexFormat.of().formatHex(hex.text().getBytes(UTF_8)));
        each("esc/percent.txt", "%%%02X");
        each("esc/unicode.properties", "\\u%04x");
        each("esc/bytes.c", "\\x%02x");
        Token nested = tokens.french();
        String value = nested.value();
        file("esc/nested.json", nested, 1, "{\"c\": \"{\\\"mot_de_passe\\\": \\\"" + value + "\\\"}\"}");
        Token entity = tokens.awsSecret();
        String html = "<p>aws_secret_access_key=&quot;" + entity.value() + "&quot;</p>\n";
        file("esc/page.html", entity, 2, "<!doctype html>\n" + html);
    }

    private void each(String path, String format) {
        Token token = tokens.gitlab();
        IntFunction<String> written = c -> String.format(Locale.ROOT, format, c);
        file(path, token, 1, "v=" + token.text().chars().mapToObj(written).collect(Collectors.joining()) + "\n");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private void archives() {
        archive("pack/a.zip", "in/conf.txt", text -> CarrierArchives.zip("in/conf.txt", text));
        archive(
                "pack/a.war",
                "WEB-INF/lib/b.jar!/conf.txt",
                text -> CarrierArchives.zip("WEB-INF/lib/b.jar", CarrierArchives.zip("conf.txt", text)));
        archive("pack/a.tar", "conf.txt", text -> CarrierArchives.tar("conf.txt", text));
        archive("pack/a.tar.gz", "conf.txt", text -> CarrierArchives.gzip(CarrierArchives.tar("conf.txt", text)));
        archive("pack/a.gz", "a", CarrierArchives::gzip);
        archive("pack/a.bz2", "a", CarrierArchives::bzip2);
        archive("pack/a.xz", "a", CarrierArchives::xz);
        archive("pack/a.7z", "conf.txt", text -> CarrierArchives.seven("conf.txt", text));
        archive("pack/a.docx", "word/document.xml", text -> CarrierArchives.zip("word/document.xml", text));
        archive("pack/a.odt", "content.xml", text -> CarrierArchives.zip("content.xml", text));
    }

    private interface Packing {
        byte[] packed(byte[] text);
    }

    private void archive(String path, String member, Packing packing) {
        Token token = tokens.github();
        byte[] text = ("<p>texte " + token.text() + " texte</p>\n" + LINE.repeat(20)).getBytes(UTF_8);
        tip.put(path, objects.file(packing.packed(text)));
        hide(path, token, Carrier.FILE, path + "!/" + member, 0);
    }

    /** Tokens over the end of a window, and over the place up to which a window answers for what it holds. */
    private void large() {
        byte[] line = LINE.getBytes(UTF_8);
        byte[] content = new byte[70 << 20];
        for (int i = 0; i < content.length; i++) {
            content[i] = line[i % line.length];
        }
        int[] places = {WINDOW - (32 << 10) - 10, WINDOW - 10, 2 * WINDOW - (64 << 10) - 3, content.length - 60};
        for (int place : places) {
            Token token = tokens.github();
            byte[] text = (" " + token.text() + " ").getBytes(UTF_8);
            System.arraycopy(text, 0, content, place, text.length);
            int number = 1;
            for (int i = 0; i <= place; i++) {
                number += content[i] == '\n' ? 1 : 0;
            }
            hide("a large file at " + place, token, Carrier.FILE, "dump/large.sql", number);
        }
        tip.put("dump/large.sql", objects.file(content));
    }

    private void names() {
        Token file = tokens.github();
        tip.put("names/" + file.text() + ".txt", objects.file("rien\n"));
        hide("the name of a file", file, Carrier.PATH, "names/", 0);
        Token folder = tokens.gitlab();
        tip.put("names/more/" + folder.text() + "/rien.txt", objects.file("rien du tout\n"));
        hide("the name of a folder", folder, Carrier.PATH, "names/more/", 0);
    }

    /** The names of members are compressed with the archive, or stand in it as they are. */
    private void namesInArchives() {
        byte[] nothing = "rien\n".getBytes(UTF_8);
        Token tarred = tokens.gitlab();
        tip.put("names/a.tar.gz", objects.file(CarrierArchives.gzip(CarrierArchives.tar(tarred.text(), nothing))));
        hide("the name of a compressed member", tarred, Carrier.PATH, "names/a.tar.gz", 0);
        Token zipped = tokens.github();
        byte[] inner = CarrierArchives.zip(zipped.text() + ".txt", nothing);
        tip.put("names/a.zip", objects.file(CarrierArchives.zip("b.zip", inner)));
        hide("the name of a member", zipped, Carrier.PATH, "names/a.zip", 0);
        Token both = tokens.gitlab();
        Token content = tokens.github();
        byte[] text = content.text().getBytes(UTF_8);
        tip.put("names/both.tar.gz", objects.file(CarrierArchives.gzip(CarrierArchives.tar(both.text(), text))));
        hide("the name of a full member", both, Carrier.PATH, "names/both.tar.gz", 0);
        hide("a member that is named by a token", content, Carrier.FILE, "names/both.tar.gz!/" + both.text(), 0);
    }

    /** What the tip holds. */
    ObjectId tree() {
        return objects.tree(tip);
    }
}
