package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Hash;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Trouble;

/** {@code yarn.lock} of yarn 1: lines of keys and values, indented by two blanks; no YAML, though it looks like it. */
final class YarnClassic {
    private static final Pattern REQUEST =
            Pattern.compile("\"([^\"]{1,1000})\"|([^\\s,\":][^,\"]{0,999}?)(?=,|:?\\s*$)");

    private final String path;
    private final Gathering into;
    private final List<YarnLock.Row> rows = new ArrayList<>();
    private List<String> requests = new ArrayList<>();
    private List<String> needs = new ArrayList<>();
    private Dependency current;
    private boolean inNeeds;

    private YarnClassic(String path, Gathering into) {
        this.path = path;
        this.into = into;
        this.current = YarnLock.dependency("", path, 0);
    }

    static List<YarnLock.Row> read(String path, String text, Gathering into) {
        YarnClassic reader = new YarnClassic(path, into);
        int line = 0;
        for (String one : (Iterable<String>) text.lines()::iterator) {
            reader.line(one, ++line);
            if (reader.rows.size() > Gathering.MOST_DEPENDENCIES) {
                break;
            }
        }
        reader.close();
        return reader.rows;
    }

    private void line(String line, int number) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.charAt(0) != ' ') {
            close();
            head(line, number);
        } else if (line.startsWith("    ")) {
            if (inNeeds) {
                need(line.strip());
            }
        } else {
            field(line.strip());
        }
    }

    private void head(String line, int number) {
        String stripped = line.stripTrailing();
        if (!stripped.endsWith(":") || stripped.length() > 100_000) {
            into.trouble(Trouble.Kind.SYNTAX, path, number, "");
            return;
        }
        Matcher matcher = REQUEST.matcher(stripped.substring(0, stripped.length() - 1));
        while (matcher.find()) {
            requests.add(
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2).strip());
        }
        String first = requests.isEmpty() ? "" : requests.get(0);
        current = YarnLock.dependency(name(first), path, number);
    }

    /** The package that is asked for: of an alias, the one behind it. */
    static String name(String request) {
        int at = request.indexOf('@', 1);
        String range = at < 0 ? "" : request.substring(at + 1);
        if (range.startsWith("npm:")) {
            String target = range.substring(4);
            int version = target.indexOf('@', 1);
            boolean alias = version > 0 || target.startsWith("@");
            return alias ? target.substring(0, version > 0 ? version : target.length()) : request.substring(0, at);
        }
        return at < 0 ? request : request.substring(0, at);
    }

    private void field(String field) {
        int blank = field.indexOf(' ');
        String key = blank < 0 ? field : field.substring(0, blank);
        String value = blank < 0 ? "" : unquoted(field.substring(blank + 1).strip());
        inNeeds = key.equals("dependencies:") || key.equals("optionalDependencies:");
        switch (key) {
            case "version" -> current = current.decided(value);
            case "resolved" -> current = resolved(value);
            case "integrity" -> current = current.hashed(Hash.integrity(value));
            default -> {
                // Other fields say nothing that is asked here.
            }
        }
    }

    /** Behind the address stands a hash of older lock files. */
    private Dependency resolved(String value) {
        int hash = value.lastIndexOf('#');
        List<Hash> old = hash < 0 ? List.of() : Hash.hex("sha1", value.substring(hash + 1));
        Dependency from = current.from(NpmEntry.origin(value, Paths.folder(path)));
        return current.hashes().isEmpty() && value.contains(".tgz#") ? from.hashed(old) : from;
    }

    private void need(String line) {
        String unquoted = line.startsWith("\"") ? line.substring(1).replaceFirst("\"\\s+", " ") : line;
        int blank = unquoted.indexOf(' ');
        if (blank > 0) {
            needs.add(unquoted.substring(0, blank) + "@"
                    + unquoted(unquoted.substring(blank + 1).strip()));
        }
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private void close() {
        if (!requests.isEmpty() && !current.name().isEmpty()) {
            rows.add(new YarnLock.Row(current, requests, needs));
        }
        requests = new ArrayList<>();
        needs = new ArrayList<>();
        inNeeds = false;
    }
}
