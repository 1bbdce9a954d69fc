package org.limpide.scanner.init;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.project.Places;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.project.SourceHead;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * What the build files at the root say of how a software is built and tested: {@code policies/init/tools.yaml}.
 *
 * @param install commands
 * @param run commands
 * @param test commands
 * @param ignore lines for {@code .gitignore}
 * @param languages names of the languages that it is written in, the most frequent first
 */
public record Tools(
        List<String> install, List<String> run, List<String> test, List<String> ignore, List<String> languages) {
    private static final Mapping FILE = BuiltIn.yaml("policies/init/tools.yaml");

    public Tools {
        install = List.copyOf(install);
        run = List.copyOf(run);
        test = List.copyOf(test);
        ignore = List.copyOf(ignore);
        languages = List.copyOf(languages);
    }

    static Tools of(List<ProjectFile> files) {
        Set<String> install = new LinkedHashSet<>();
        Set<String> run = new LinkedHashSet<>();
        Set<String> test = new LinkedHashSet<>();
        Set<String> ignore = new LinkedHashSet<>();
        List<ProjectFile> top =
                files.stream().filter(file -> file.folder().isEmpty()).toList();
        FILE.items("tools").stream().map(item -> (Mapping) item).forEach(tool -> {
            Optional<ProjectFile> shown = file(top, tool.text("file").orElseThrow());
            boolean with =
                    tool.text("with").map(glob -> file(top, glob).isPresent()).orElse(true);
            boolean without =
                    tool.text("without").map(glob -> file(top, glob).isEmpty()).orElse(true);
            if (shown.isPresent() && with && without) {
                install.addAll(Paper.texts(tool.items("install")));
                run.addAll(scripted(tool, "run", shown.get()));
                test.addAll(scripted(tool, "test", shown.get()));
                ignore.addAll(Paper.texts(tool.items("ignore")));
            }
        });
        ignore.addAll(Paper.texts(FILE.items("ignore-always")));
        return new Tools(
                List.copyOf(install), List.copyOf(run), List.copyOf(test), List.copyOf(ignore), languages(files));
    }

    private static Optional<ProjectFile> file(List<ProjectFile> top, String written) {
        PathGlob glob = PathGlob.of(written);
        return top.stream().filter(file -> glob.matches(file.path())).findFirst();
    }

    /** The commands for a purpose, unless the file has no script for it. */
    private static List<String> scripted(Mapping tool, String purpose, ProjectFile file) {
        boolean there = tool.text(purpose + "-script")
                .map(name -> scripts(file).contains(name))
                .orElse(true);
        return there ? Paper.texts(tool.items(purpose)) : List.of();
    }

    private static Set<String> scripts(ProjectFile file) {
        return file.text()
                .map(text -> Yaml.read(text.replace('\t', ' ')))
                .filter(Yaml.Result.Document.class::isInstance)
                .map(read -> ((Yaml.Result.Document) read).value())
                .filter(Mapping.class::isInstance)
                .flatMap(top -> ((Mapping) top).mapping("scripts"))
                .map(scripts -> scripts.entries().keySet())
                .orElse(Set.of());
    }

    private static List<String> languages(List<ProjectFile> files) {
        Mapping names = FILE.mapping("languages").orElseThrow();
        long least = Long.parseLong(FILE.text("least-share").orElseThrow());
        Map<String, Long> counts = files.stream()
                .filter(file -> SourceHead.isSource(file.path()) && !Places.isCopy(file.path()))
                .flatMap(file -> names.text(ending(file.name())).stream())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Map.Entry<String, Long>> frequent = new ArrayList<>(counts.entrySet());
        frequent.removeIf(one -> one.getValue() * 100 < least * all);
        frequent.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        return frequent.stream().map(Map.Entry::getKey).toList();
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
