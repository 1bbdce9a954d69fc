package org.limpide.scanner.license.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.license.project.ProjectLicense.Collected;
import org.limpide.scanner.match.PathKind;

/**
 * Under which licences a project and its modules stand.
 *
 * @param whole the project
 * @param modules folders with a build file and something to say of a licence, in the order of their paths
 * @param heads whose each source is, and under which licence
 * @param restrictions what takes away from a licence beside its text
 */
public record ProjectLicenses(
        ProjectLicense whole, List<ProjectLicense> modules, List<SourceHead> heads, List<Restriction> restrictions) {

    public ProjectLicenses {
        modules = List.copyOf(modules);
        heads = List.copyOf(heads);
        restrictions = List.copyOf(restrictions);
    }

    /** Reads the files that may say something, each once. */
    public static ProjectLicenses of(List<ProjectFile> files) {
        List<SourceHead> heads = SourceHead.of(files.stream()
                .filter(file -> !PathKind.of(file.path()).contains(PathKind.MINIFIED))
                .toList());
        Collected root = new Collected();
        Map<String, Collected> modules = new TreeMap<>();
        files.stream()
                .filter(file -> Places.isManifest(file.path()))
                .forEach(file -> (file.folder().isEmpty()
                                ? root
                                : modules.computeIfAbsent(file.folder(), any -> new Collected()))
                        .manifest(file));
        List<Restriction> restrictions = new ArrayList<>();
        for (ProjectFile file : files) {
            Collected module = modules.get(file.folder());
            if (Places.isText(file.path())) {
                root.text(file);
                restrictions.addAll(Restriction.inText(file));
            } else if (file.folder().isEmpty() && Places.isPerhapsText(file.path())) {
                root.perhapsText(file);
            } else if (module != null && Places.isNamedLikeText(file.path())) {
                module.text(file);
            } else if (file.folder().isEmpty()) {
                root.description(file);
                restrictions.addAll(Restriction.inReadme(file));
            }
        }
        List<ProjectLicense> all = new ArrayList<>();
        modules.forEach((folder, module) -> all.add(module.concluded(folder, List.of())));
        return new ProjectLicenses(
                root.concluded("", ProjectLicense.headers(heads)),
                all.stream()
                        .filter(one ->
                                !one.declared().isEmpty() || !one.detected().isEmpty())
                        .toList(),
                heads,
                restrictions);
    }
}
