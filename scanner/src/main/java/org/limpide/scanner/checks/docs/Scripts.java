package org.limpide.scanner.checks.docs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * What build files let one call by name, all of a repository together: which of them a command means depends on the folder
 * in which it is typed.
 *
 * @param npm names of scripts in {@code package.json} files
 * @param composer names of scripts in {@code composer.json} files
 * @param make targets of makefiles
 * @param makeIsOpen whether a makefile takes in others or makes targets from patterns, so that not all are known
 */
record Scripts(Set<String> npm, Set<String> composer, Set<String> make, boolean makeIsOpen) {
    private static final int MOST_FILES = 300;
    private static final Pattern TARGET = Pattern.compile("^([\\w.][\\w./ -]{0,200}?)\\s*::?(?!=)");
    private static final Pattern OPEN = Pattern.compile("^\\s*-?s?include\\s|^[^\\s:=#]*[%$][^:=]*:|\\$\\(eval");

    static Scripts of(RepositorySnapshot snapshot) {
        return snapshot.derived(Scripts.class, Scripts::read);
    }

    private static Scripts read(RepositorySnapshot snapshot) {
        Tree tree = Tree.of(snapshot);
        Scripts scripts = new Scripts(
                named(snapshot, tree, "package.json"), named(snapshot, tree, "composer.json"), new HashSet<>(), false);
        boolean open = makefiles(tree)
                .flatMap(path -> text(snapshot, path))
                .map(scripts::targets)
                .reduce(false, Boolean::logicalOr);
        return new Scripts(scripts.npm, scripts.composer, scripts.make, open);
    }

    static Stream<String> makefiles(Tree tree) {
        return Stream.of("makefile", "gnumakefile", "makefile.am", "makefile.in", "bsdmakefile")
                .flatMap(name -> tree.named(name).stream())
                .limit(MOST_FILES);
    }

    private static Stream<String> text(RepositorySnapshot snapshot, String path) {
        return snapshot.file(path).stream()
                .map(file -> file.content())
                .filter(Content.Text.class::isInstance)
                .map(content -> ((Content.Text) content).value());
    }

    private static Set<String> named(RepositorySnapshot snapshot, Tree tree, String name) {
        Set<String> names = new HashSet<>();
        List<String> paths = tree.named(name).stream()
                .filter(path -> !path.contains("node_modules/"))
                .limit(MOST_FILES)
                .toList();
        for (String path : paths) {
            text(snapshot, path).forEach(json -> {
                if (Yaml.read(json.replace('\t', ' ')) instanceof Yaml.Result.Document document
                        && document.value() instanceof Mapping top) {
                    top.mapping("scripts")
                            .ifPresent(all -> names.addAll(all.entries().keySet()));
                }
            });
        }
        return names;
    }

    /** Adds the targets of a makefile; whether there may be more. */
    private boolean targets(String text) {
        boolean open = false;
        for (String line : text.lines().toList()) {
            Matcher target = TARGET.matcher(line);
            if (target.find()) {
                make.addAll(List.of(target.group(1).strip().split("\\s+", -1)));
            }
            open |= OPEN.matcher(line).find();
        }
        return open;
    }
}
