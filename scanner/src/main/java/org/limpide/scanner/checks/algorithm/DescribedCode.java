package org.limpide.scanner.checks.algorithm;

import java.util.ArrayList;
import java.util.List;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** The code that the sheets of a repository name: paths, patterns, and methods of Java classes. */
final class DescribedCode {
    private DescribedCode() {}

    static List<PathGlob> of(RepositorySnapshot snapshot) {
        List<PathGlob> globs = new ArrayList<>();
        RepositorySheets.of(snapshot).all().stream()
                .flatMap(read -> read.reading().sheet().stream())
                .forEach(sheet -> {
                    for (String group : List.of("operations", "parameters")) {
                        sheet.rows(group).forEach(row -> add(row, globs));
                    }
                });
        return globs;
    }

    private static void add(Mapping row, List<PathGlob> globs) {
        row.text("code").ifPresent(one -> glob(one, globs));
        row.items("code").stream().map(YamlValue::plain).map(String::valueOf).forEach(one -> glob(one, globs));
    }

    private static void glob(String written, List<PathGlob> globs) {
        int mark = written.indexOf('#');
        String place = mark < 0 ? written : written.substring(0, mark);
        boolean path = place.indexOf('/') >= 0 || mark < 0 || place.matches(".*\\.(?:ya?ml|properties|csv|json)");
        String glob = path ? place : "**/" + place.replace('.', '/') + ".java";
        try {
            globs.add(PathGlob.of(glob.indexOf('/') < 0 ? "./" + glob : glob));
        } catch (IllegalArgumentException tooManyChoices) {
            // Such a pattern names nothing that anybody could follow; the sheet's own check is about its form.
            globs.add(PathGlob.of("./" + glob.replaceAll("[{}]", "")));
        }
    }
}
