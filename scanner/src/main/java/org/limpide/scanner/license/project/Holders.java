package org.limpide.scanner.license.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * Who holds the rights on a project, by what it says itself: publiccode.yml, its licence files and its README, the notice that
 * most of its sources bear, and the names of those who wrote it.
 *
 * @param keys names without case, accents and forms of companies
 */
public record Holders(Set<String> keys) {
    private static final int SHORTEST = 3;

    public Holders {
        keys = Set.copyOf(keys);
    }

    /**
     * Reads them.
     *
     * @param heads of the sources of the project
     * @param authors names, as commits give them
     */
    public static Holders of(List<ProjectFile> files, List<SourceHead> heads, List<String> authors) {
        Set<String> keys = new HashSet<>();
        for (ProjectFile file : files) {
            if (file.folder().isEmpty()) {
                named(file, keys);
            }
        }
        authors.forEach(author -> add(author, keys));
        most(heads).ifPresent(keys::add);
        return new Holders(keys);
    }

    private static void named(ProjectFile file, Set<String> keys) {
        if (file.path().matches("publiccode\\.ya?ml")) {
            file.text().ifPresent(text -> catalogue(text, keys));
        } else if (Places.isText(file.path())
                || Places.isPerhapsText(file.path())
                || Places.isReadme(file.path())
                || file.name().matches("(?i)(authors|auteurs|contributors|maintainers)(\\.[a-z]+)?")) {
            file.text()
                    .map(text -> CopyrightNotice.in(text.lines().limit(5_000).toList()))
                    .ifPresent(notices -> notices.forEach(notice -> add(notice.holder(), keys)));
        }
    }

    private static void catalogue(String text, Set<String> keys) {
        if (Yaml.read(text) instanceof Yaml.Result.Document document && document.value() instanceof Mapping top) {
            top.mapping("legal")
                    .flatMap(legal -> legal.text("mainCopyrightOwner"))
                    .ifPresent(name -> add(name, keys));
            top.mapping("organisation").flatMap(one -> one.text("name")).ifPresent(name -> add(name, keys));
        }
    }

    private static void add(String name, Set<String> keys) {
        String key = CopyrightNotice.key(name);
        if (key.length() >= SHORTEST) {
            keys.add(key);
        }
    }

    /** The holder whom half of the sources that name one name. */
    private static Optional<String> most(List<SourceHead> heads) {
        Map<String, Integer> counts = new HashMap<>();
        for (SourceHead head : heads) {
            head.notices().stream()
                    .map(CopyrightNotice::key)
                    .distinct()
                    .forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(one -> 2 * one.getValue() >= heads.size())
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Whether a notice names one of them: the same words, or all words of the shorter name. */
    public boolean hold(CopyrightNotice notice) {
        String key = notice.key();
        Set<String> words = new HashSet<>(List.of(key.split(" ", -1)));
        // "The original author or authors" is whoever wrote the rest.
        return key.isEmpty()
                || keys.contains(key)
                || keys.stream().anyMatch(own -> {
                    List<String> others = List.of(own.split(" ", -1));
                    return words.containsAll(others) || others.containsAll(words);
                });
    }
}
