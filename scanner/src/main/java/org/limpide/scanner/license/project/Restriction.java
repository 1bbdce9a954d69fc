package org.limpide.scanner.license.project;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Recognition;
import org.limpide.scanner.license.text.Region;

/**
 * Words beside the text of a licence that take away what it gives ({@code policies/licenses/restrictions.yaml}).
 *
 * @param path of the file
 * @param line where they stand
 * @param words the first of them, as they are compared
 */
public record Restriction(String path, int line, String words) {
    private static final String FILE = "policies/licenses/restrictions.yaml";
    private static final List<String> NAMED = words("named");
    private static final List<String> ADDED = words("words");

    /** Text that was added and is longer is another document, not a condition. */
    private static final int LONGEST = 20_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");

    private static List<String> words(String key) {
        return BuiltIn.yaml(FILE).items(key).stream()
                .map(item -> " " + item.plain() + " ")
                .toList();
    }

    /** In a licence file: outside of the licences that are recognised, and only where one is. */
    static List<Restriction> inText(ProjectFile file) {
        Optional<String> text = file.text();
        if (text.isEmpty()) {
            return List.of();
        }
        Recognition recognition = LicenseTexts.recognise(text.get());
        boolean licensed = recognition.regions().stream().anyMatch(region -> region.part() != Region.Part.EXCEPTION);
        List<String> lines = text.get().lines().toList();
        List<Restriction> found = new ArrayList<>();
        for (Recognition.Added added : licensed ? recognition.added() : List.<Recognition.Added>of()) {
            int from = Math.max(0, added.firstLine() - 1);
            int to = Math.min(lines.size(), added.lastLine());
            inLines(file.path(), lines.subList(from, to), from, true).ifPresent(found::add);
        }
        return found.isEmpty() ? List.of() : List.of(found.get(0));
    }

    /** In the chapter of the README on the licence: conditions that are known by name. */
    static List<Restriction> inReadme(ProjectFile file) {
        if (!Places.isReadme(file.path()) || file.text().isEmpty()) {
            return List.of();
        }
        String text = file.text().get();
        List<String> lines = text.lines().toList();
        for (int line : ReadmeClaims.chapterLines(text)) {
            Optional<Restriction> one = inLines(file.path(), List.of(lines.get(line)), line, false);
            if (one.isPresent()) {
                return List.of(one.get());
            }
        }
        return List.of();
    }

    private static Optional<Restriction> inLines(String path, List<String> lines, int before, boolean anyWords) {
        StringBuilder all = new StringBuilder(" ");
        List<Integer> starts = new ArrayList<>();
        for (String line : lines) {
            starts.add(all.length());
            String plain = plain(line.substring(0, Math.min(line.length(), LONGEST)));
            all.append(plain).append(plain.isEmpty() ? "" : " ");
            if (all.length() > LONGEST) {
                break;
            }
        }
        String text = all.toString();
        List<String> wanted = new ArrayList<>(NAMED);
        if (anyWords) {
            wanted.addAll(ADDED);
        }
        for (String words : wanted) {
            int at = text.indexOf(words);
            if (at >= 0) {
                int line = 0;
                while (line + 1 < starts.size() && starts.get(line + 1) <= at + 1) {
                    line++;
                }
                return Optional.of(new Restriction(path, before + line + 1, words.strip()));
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        String lower = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NOT_WORDS.matcher(lower).replaceAll(" ").strip();
    }
}
