package org.limpide.scanner.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.Manifest.Entry;
import org.limpide.scanner.manifest.Manifest.Format;
import org.limpide.scanner.manifest.Manifests.Result;

/** {@code *.gemspec}: a program in Ruby, of which nothing is run; what is assigned as a plain text is read. */
final class GemManifest {
    private static final Pattern ASSIGNED =
            Pattern.compile("^\\s*\\w{1,40}\\.(name|version|summary|homepage|licenses?|authors?)\\s*=\\s*(.{0,500})$");
    private static final Pattern TEXT = Pattern.compile("['\"]([^'\"#]{1,200})['\"]");

    private GemManifest() {}

    static Result read(String text) {
        Optional<Entry> name = Optional.empty();
        Optional<Entry> version = Optional.empty();
        Optional<Entry> summary = Optional.empty();
        Optional<Entry> homepage = Optional.empty();
        List<Entry> licenses = new ArrayList<>();
        int authors = 0;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher assigned = ASSIGNED.matcher(lines.get(i));
            if (!assigned.matches()) {
                continue;
            }
            List<Entry> values = texts(assigned.group(2), i + 1);
            Optional<Entry> first = values.stream().findFirst();
            switch (assigned.group(1)) {
                case "name" -> name = name.or(() -> first);
                case "version" -> version = version.or(() -> first);
                case "summary" -> summary = summary.or(() -> first);
                case "homepage" -> homepage = homepage.or(() -> first);
                case "license", "licenses" -> licenses.addAll(values);
                default -> authors += values.size();
            }
        }
        return new Result.Read(new Manifest(Format.RUBYGEMS, name, version, licenses, summary, homepage, authors));
    }

    private static List<Entry> texts(String assigned, int line) {
        String list = assigned.replaceAll("%w\\[([^\\]]*)\\].*", "$1");
        if (!list.equals(assigned)) {
            return List.of(list.strip().split("\\s+", -1)).stream()
                    .filter(word -> !word.isEmpty())
                    .map(word -> new Entry(word, line))
                    .toList();
        }
        List<Entry> found = new ArrayList<>();
        Matcher text = TEXT.matcher(assigned);
        while (text.find()) {
            found.add(new Entry(text.group(1).strip(), line));
        }
        return found;
    }
}
