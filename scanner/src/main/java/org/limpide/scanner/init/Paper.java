package org.limpide.scanner.init;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.project.Places;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * A paper that may be written: an entry of {@code policies/init/papers.yaml}.
 *
 * @param id its name on the command line
 * @param path where it is written; empty for headers, which go into other files
 * @param stands where such a paper is looked for
 * @param asked whether it is written only when asked for by name
 */
public record Paper(String id, String path, List<PathGlob> stands, boolean asked) {
    private static final Mapping FILE = BuiltIn.yaml("policies/init/papers.yaml");
    private static final List<PathGlob> TAKEN =
            texts(FILE.items("taken")).stream().map(PathGlob::of).toList();
    private static final String LICENSE_TEXTS = "license-texts";

    public Paper {
        stands = List.copyOf(stands);
    }

    /** All of them, in the order in which they are shown. */
    public static List<Paper> all() {
        return FILE.items("papers").stream()
                .map(item -> (Mapping) item)
                .map(one -> new Paper(
                        one.text("id").orElseThrow(),
                        one.text("path").orElse(""),
                        places(one),
                        one.text("asked").isPresent()))
                .toList();
    }

    /** Folders of things that others wrote. */
    static List<PathGlob> taken() {
        return TAKEN;
    }

    private static List<PathGlob> places(Mapping paper) {
        Optional<String> criterion = paper.text("as").filter(one -> !one.equals(LICENSE_TEXTS));
        return criterion.map(id -> Criteria.texts(id, "places")).orElseGet(() -> texts(paper.items("stands"))).stream()
                .map(PathGlob::of)
                .toList();
    }

    static List<String> texts(List<YamlValue> items) {
        return items.stream().map(item -> String.valueOf(item.plain())).toList();
    }

    /** Whether it has no object under a degree of openness. */
    boolean isWithoutObject(Openness degree) {
        return FILE.mapping("without")
                .map(without -> texts(without.items(degree.name())).contains(id))
                .orElse(false);
    }

    /** The file that is such a paper already. */
    Optional<String> standing(List<String> paths) {
        return paths.stream()
                .filter(path ->
                        path.equals(this.path) || stands.stream().anyMatch(glob -> glob.matches(path)) || isText(path))
                .findFirst();
    }

    private boolean isText(String candidate) {
        return id.equals("license") && Places.isText(candidate) && !Places.isOfParts(candidate);
    }
}
