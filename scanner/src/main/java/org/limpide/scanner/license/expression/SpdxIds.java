package org.limpide.scanner.license.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.builtin.BuiltIn;

/** The identifiers of the SPDX list, found without regard to case (SPDX 2.3, annex D.2). */
public final class SpdxIds {
    private static final String PLACE = "ids.txt";

    /** Behind an identifier: the Open Source Initiative or the Free Software Foundation calls the licence free. */
    private static final String FREE = "free";

    /** Behind an identifier: the list keeps it and says to write something else. */
    private static final String DEPRECATED = "deprecated";

    private static final class Holder {
        private static final SpdxIds PRESENT = new SpdxIds();
    }

    private final Map<String, String> licenses = new HashMap<>();
    private final Set<String> free = new HashSet<>();
    private final Set<String> deprecated = new HashSet<>();
    private final Map<String, String> exceptions = new HashMap<>();
    private final Map<String, String> replaced = new HashMap<>();

    private SpdxIds() {
        Map<String, String> target = licenses;
        try (InputStream in = SpdxIds.class.getResourceAsStream(PLACE)) {
            if (in == null) {
                throw new IllegalStateException("no " + PLACE + " comes with the product");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    target = exceptions;
                } else {
                    List<String> words = List.of(line.split(" ", -1));
                    String id = words.get(0);
                    target.put(key(id), id);
                    if (words.contains(FREE)) {
                        free.add(id);
                    }
                    if (words.contains(DEPRECATED)) {
                        deprecated.add(id);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        BuiltIn.yaml("policies/licenses/deprecated.yaml")
                .mapping("ids")
                .ifPresent(ids ->
                        ids.entries().forEach((id, now) -> replaced.put(key(id), String.valueOf(now.plain()))));
    }

    /** Those of the list that comes with the product. */
    public static SpdxIds present() {
        return Holder.PRESENT;
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** A licence in the spelling of the list. */
    public Optional<String> license(String written) {
        return Optional.ofNullable(licenses.get(key(written)));
    }

    /** Whether the Open Source Initiative or the Free Software Foundation calls a licence of the list free. */
    public boolean isFree(String id) {
        return free.contains(id);
    }

    /** Whether the list keeps a licence or an exception as deprecated. */
    public boolean isDeprecated(String id) {
        return deprecated.contains(id);
    }

    /** An exception in the spelling of the list. */
    public Optional<String> exception(String written) {
        return Optional.ofNullable(exceptions.get(key(written)));
    }

    /** What to write instead of a deprecated identifier. */
    public Optional<String> replacement(String written) {
        return Optional.ofNullable(replaced.get(key(written)));
    }
}
