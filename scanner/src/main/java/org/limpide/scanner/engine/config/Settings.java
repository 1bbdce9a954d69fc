package org.limpide.scanner.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/**
 * The settings of one file, or of all {@code .properties} files of a snapshot.
 *
 * @param all in the order of files and lines
 * @param unreadable line of the first fault, where the file breaks its format
 */
public record Settings(List<Setting> all, Optional<Integer> unreadable) {
    private static final Pattern DOCUMENT = Pattern.compile("(?m)^---(?:[ \\t].*)?$");
    private static final Pattern FILE_PROFILE = Pattern.compile("(?:application|bootstrap)-([^./]+)\\.[a-z]+");
    private static final Pattern MAVEN_FILTER = Pattern.compile("(?m)(:[ \\t]+)(@[A-Za-z0-9._-]+@)");

    public Settings {
        all = List.copyOf(all);
    }

    /** The settings of every {@code .properties} file, gathered once for all checks. */
    public static Settings ofProperties(RepositorySnapshot snapshot) {
        return snapshot.derived(Settings.class, Settings::gather);
    }

    private static Settings gather(RepositorySnapshot snapshot) {
        List<Setting> all = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile() && file.extension().equals("properties") && file.content() instanceof Content.Text text) {
                all.addAll(read(file.path(), text.value()).all());
            }
        }
        return new Settings(all, Optional.empty());
    }

    /** Reads a file by the extension of its name. */
    public static Settings read(String path, String text) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Matcher profile = FILE_PROFILE.matcher(name);
        String active = profile.matches() ? profile.group(1) : "";
        return name.endsWith(".properties") ? properties(path, text, active) : yaml(path, text, active);
    }

    /** The format of {@link java.util.Properties}, with lines; {@code #---} parts documents as Spring Boot does. */
    private static Settings properties(String path, String text, String profile) {
        List<Setting> all = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int documentStart = 0;
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            StringBuilder whole = new StringBuilder(lines.get(i).strip());
            if (whole.toString().equals("#---") || whole.toString().equals("!---")) {
                documentStart = profiled(all, documentStart);
            }
            if (whole.isEmpty() || whole.charAt(0) == '#' || whole.charAt(0) == '!') {
                continue;
            }
            while (whole.charAt(whole.length() - 1) == '\\' && i + 1 < lines.size()) {
                whole.setLength(whole.length() - 1);
                whole.append(lines.get(++i).strip());
                if (whole.isEmpty()) {
                    break;
                }
            }
            String[] parts = whole.toString().split("\\s*[=:]\\s*|\\s+", 2);
            all.add(new Setting(path, first + 1, parts[0], parts.length > 1 ? parts[1].strip() : "", profile));
        }
        profiled(all, documentStart);
        return new Settings(all, Optional.empty());
    }

    private static Settings yaml(String path, String text, String profile) {
        List<Setting> all = new ArrayList<>();
        Matcher separator = DOCUMENT.matcher(text);
        int from = 0;
        while (true) {
            boolean more = separator.find();
            int to = more ? separator.start() : text.length();
            // Lines before the document are kept empty, so that places stay those of the file.
            String part = text.substring(from, to);
            int before = (int) text.substring(0, from).lines().count();
            int start = all.size();
            Optional<Integer> fault = document(path, part, Math.max(0, from == 0 ? 0 : before - 1), profile, all);
            if (fault.isPresent()) {
                return new Settings(all, fault);
            }
            profiled(all, start);
            if (!more) {
                return new Settings(all, Optional.empty());
            }
            from = separator.end();
        }
    }

    private static Optional<Integer> document(String path, String part, int offset, String profile, List<Setting> all) {
        if (part.isBlank()) {
            return Optional.empty();
        }
        Yaml.Result result = Yaml.read(MAVEN_FILTER.matcher(part).replaceAll("$1'$2'"));
        if (result instanceof Yaml.Result.Fault fault) {
            boolean nothing = fault.kind() == Yaml.Result.Kind.EMPTY;
            return nothing
                    ? Optional.empty()
                    : Optional.of(offset + fault.place().line());
        }
        flatten(path, "", ((Yaml.Result.Document) result).value(), offset, profile, all);
        return Optional.empty();
    }

    private static void flatten(
            String path, String key, YamlValue value, int offset, String profile, List<Setting> all) {
        if (value instanceof Mapping mapping) {
            for (Map.Entry<String, YamlValue> entry : mapping.entries().entrySet()) {
                String deeper = key.isEmpty() ? entry.getKey() : key + "." + entry.getKey();
                flatten(path, deeper, entry.getValue(), offset, profile, all);
            }
        } else if (value instanceof Sequence list) {
            list.items().forEach(item -> flatten(path, key, item, offset, profile, all));
        } else if (value instanceof Scalar scalar) {
            all.add(new Setting(path, offset + value.place().line(), key, scalar.written(), profile));
        }
    }

    /** Gives the settings of one document the profile that the document itself names; where the next one begins. */
    private static int profiled(List<Setting> all, int start) {
        String own = all.subList(start, all.size()).stream()
                .filter(one -> one.key()
                        .toLowerCase(Locale.ROOT)
                        .matches("spring\\.(config\\.activate\\.on-profile|profiles)"))
                .map(Setting::value)
                .findFirst()
                .orElse("");
        if (!own.isEmpty()) {
            all.subList(start, all.size())
                    .replaceAll(one -> new Setting(one.path(), one.line(), one.key(), one.value(), own));
        }
        return all.size();
    }
}
