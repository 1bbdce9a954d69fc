package org.limpide.scanner.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables of keys that the build makes, one for each choice of themes that people make, beside this class. A table of
 * other rules, or none, costs time and changes nothing.
 */
public final class PreparedKeys {
    private PreparedKeys() {}

    /**
     * Writes the tables.
     *
     * @param classes folder of the compiled classes
     */
    public static void write(Path classes) throws IOException {
        List<List<String>> choices = new ArrayList<>();
        choices.add(RuleSet.THEMES);
        RuleSet.THEMES.forEach(theme -> choices.add(List.of(theme)));
        Path folder = classes.resolve(PreparedKeys.class.getPackageName().replace('.', '/'));
        for (List<String> themes : choices) {
            RuleSet rules = RuleSet.made(themes);
            Files.write(folder.resolve(name(themes)), rules.keys().table().bytes(rules.stamp()));
        }
    }

    /**
     * The table for these themes.
     *
     * @param stamp of their rules
     */
    static Optional<KeyTable> of(List<String> themes, int stamp) {
        try (InputStream in = PreparedKeys.class.getResourceAsStream(name(themes))) {
            return in == null ? Optional.empty() : KeyTable.read(in.readAllBytes(), stamp);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(List<String> themes) {
        return "keys-" + String.join("-", themes) + ".bin";
    }
}
