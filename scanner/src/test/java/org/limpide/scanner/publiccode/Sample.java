package org.limpide.scanner.publiccode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts of tests. */
final class Sample {
    private Sample() {}

    /** A file in order, of the version in force. */
    static String base() {
        return resource("base.yml");
    }

    static String resource(String name) {
        try (InputStream in = Sample.class.getResourceAsStream("/publiccode/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code line:column key CODE} of each problem, in order. */
    static List<String> spelled(Validation validation) {
        return validation.problems().stream()
                .map(one -> one.line() + ":" + one.column() + " " + one.key() + " " + one.code())
                .toList();
    }
}
