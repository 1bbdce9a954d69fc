package org.limpide.scanner.license.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** The texts of licences and exceptions as they are given away, in one packed file that the build makes of the SPDX list. */
public final class FullTexts {
    static final String PLACE = "corpus-texts.bin";
    private static final String OWN = "policies/licenses/texts/";

    private FullTexts() {}

    /**
     * The whole text of a licence or an exception of the list, with the places of the list for years and names
     * ({@code <year>}); empty where the list has none of that identifier, spelled as it spells it.
     */
    public static Optional<String> of(String id) {
        try (InputStream in = FullTexts.class.getResourceAsStream(PLACE)) {
            if (in == null) {
                throw new IllegalStateException("no " + PLACE + " comes with the product");
            }
            return find(new ZipInputStream(in), id);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The official text in that language where one is known, else the text of the list. */
    public static Optional<String> of(String id, Language language) {
        return ownFile(id, language).map(file -> BuiltIn.text(OWN + file)).or(() -> of(id));
    }

    private static Optional<String> ownFile(String id, Language language) {
        return BuiltIn.yaml(OWN + "sources.yaml").items("texts").stream()
                .map(item -> (Mapping) item)
                .filter(text -> text.text("id").orElse("").equals(id))
                .flatMap(text -> text.text("file").stream())
                .filter(file -> file.endsWith("." + language.code() + ".txt"))
                .findFirst();
    }

    private static Optional<String> find(ZipInputStream zip, String id) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(id)) {
                return Optional.of(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    static void write(Map<String, String> texts, OutputStream to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(text.getKey());
                // The same list gives the same bytes.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
