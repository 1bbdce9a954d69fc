package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Trouble;

/**
 * {@code go.mod} (Go Modules Reference). Since Go 1.17 it names every module that is built in, those that others need with the
 * comment {@code // indirect}. The sums of {@code go.sum} are of lists of files, not of archives, and are left out.
 */
final class GoModule implements LockReader {

    @Override
    public void read(String path, Gathering into) {
        into.text(path).ifPresent(text -> new OneFile(path, into).read(text));
    }

    /** One file while it is read. */
    private static final class OneFile {
        private final String path;
        private final Gathering into;
        private final Map<String, Dependency> all = new LinkedHashMap<>();
        private final Map<String, String[]> replaced = new LinkedHashMap<>();
        private Optional<Subject> subject = Optional.empty();
        private String block = "";

        OneFile(String path, Gathering into) {
            this.path = path;
            this.into = into;
        }

        void read(String text) {
            int number = 0;
            for (String line : (Iterable<String>) text.lines()::iterator) {
                line(line, ++number);
                if (all.size() > Gathering.MOST_DEPENDENCIES) {
                    break;
                }
            }
            List<Dependency> found = new ArrayList<>();
            all.forEach((name, one) -> found.add(replaced(one)));
            into.file(path, Format.GO_MODULE, subject, found);
        }

        private void line(String written, int number) {
            int comment = written.indexOf("//");
            String remark = comment < 0 ? "" : written.substring(comment + 2).strip();
            String line = (comment < 0 ? written : written.substring(0, comment)).strip();
            if (line.isEmpty()) {
                return;
            }
            if (line.endsWith("(")) {
                block = line.substring(0, line.length() - 1).strip();
                return;
            }
            if (line.equals(")")) {
                block = "";
                return;
            }
            String[] words = (block.isEmpty() ? line : block + " " + line).split("\\s+", -1);
            boolean fits = switch (words[0]) {
                case "module" -> module(words);
                case "require" -> require(words, remark, number);
                case "replace" -> replace(words);
                default -> true;
            };
            if (!fits) {
                into.trouble(Trouble.Kind.SYNTAX, path, number, "");
            }
        }

        private boolean module(String[] words) {
            if (words.length > 1) {
                subject = Optional.of(new Subject(Ecosystem.GO, unquoted(words[1]), Optional.empty()));
            }
            return words.length > 1;
        }

        private boolean require(String[] words, String remark, int number) {
            if (words.length < 3) {
                return false;
            }
            String name = unquoted(words[1]);
            boolean indirect = remark.equals("indirect") || remark.startsWith("indirect;");
            all.put(
                    name,
                    Dependency.of(Ecosystem.GO, name, new Place(path, number))
                            .decided(words[2])
                            .direct(!indirect)
                            // A module is named by the address of its sources.
                            .from(new Origin(Origin.Kind.INDEX, Optional.of(name.split("/", 2)[0]))));
            return true;
        }

        private boolean replace(String[] words) {
            for (int i = 2; i < words.length - 1; i++) {
                if (words[i].equals("=>")) {
                    replaced.put(unquoted(words[1]), java.util.Arrays.copyOfRange(words, i + 1, words.length));
                    return true;
                }
            }
            return false;
        }

        private Dependency replaced(Dependency one) {
            String[] by = replaced.get(one.name());
            if (by == null) {
                return one;
            }
            String target = unquoted(by[0]);
            if (target.startsWith(".") || target.startsWith("/")) {
                return one.from(Origin.beside(Paths.folder(path), target));
            }
            Dependency other = Dependency.of(Ecosystem.GO, target, one.place())
                    .direct(one.direct())
                    .from(new Origin(Origin.Kind.INDEX, Optional.of(target.split("/", 2)[0])));
            return by.length > 1
                    ? other.decided(by[1])
                    : one.version().map(other::decided).orElse(other);
        }

        private static String unquoted(String word) {
            return word.length() > 1 && (word.startsWith("\"") || word.startsWith("`"))
                    ? word.substring(1, word.length() - 1)
                    : word;
        }
    }
}
