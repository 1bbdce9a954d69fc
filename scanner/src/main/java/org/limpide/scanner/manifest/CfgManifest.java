package org.limpide.scanner.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.Manifest.Entry;
import org.limpide.scanner.manifest.Manifest.Format;
import org.limpide.scanner.manifest.Manifests.Result;

/** The section {@code metadata} of {@code setup.cfg} (setuptools). */
final class CfgManifest {
    private static final String CLASSIFIER = "License :: ";

    private CfgManifest() {}

    static Result read(String text) {
        Map<String, Entry> values = new HashMap<>();
        List<Entry> classifiers = new ArrayList<>();
        boolean inside = false;
        String key = "";
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#") || bare.startsWith(";")) {
                continue;
            }
            if (bare.startsWith("[")) {
                inside = bare.equals("[metadata]");
            } else if (inside && Character.isWhitespace(line.charAt(0))) {
                continued(key, new Entry(bare, i + 1), values, classifiers);
            } else if (inside && bare.matches("[A-Za-z_-]+\\s*[=:].*")) {
                String[] parts = bare.split("[=:]", 2);
                key = parts[0].strip().replace('-', '_');
                values.putIfAbsent(key, new Entry(parts[1].strip(), i + 1));
            }
        }
        return new Result.Read(manifest(values, classifiers));
    }

    private static void continued(String key, Entry entry, Map<String, Entry> values, List<Entry> classifiers) {
        Entry before = values.get(key);
        if (key.equals("classifiers") || key.equals("classifier")) {
            classifiers.add(entry);
        } else if (before != null && before.text().isEmpty()) {
            values.put(key, entry);
        }
    }

    private static Manifest manifest(Map<String, Entry> values, List<Entry> classifiers) {
        List<Entry> licenses = new ArrayList<>();
        value(values, "license_expression").or(() -> value(values, "license")).ifPresent(licenses::add);
        for (Entry classifier : classifiers) {
            if (licenses.isEmpty() && classifier.text().startsWith(CLASSIFIER)) {
                String written = classifier.text();
                licenses.add(new Entry(written.substring(written.lastIndexOf(":: ") + 3), classifier.line()));
            }
        }
        return new Manifest(
                Format.SETUPTOOLS,
                value(values, "name"),
                value(values, "version"),
                licenses,
                value(values, "description"),
                value(values, "url"),
                value(values, "author").isPresent() ? 1 : 0);
    }

    /** A value that another file holds ({@code file: LICENSE}) is none. */
    private static Optional<Entry> value(Map<String, Entry> values, String key) {
        return Optional.ofNullable(values.get(key))
                .filter(entry -> !entry.text().isEmpty()
                        && !entry.text().startsWith("file:")
                        && !entry.text().startsWith("attr:"));
    }
}
