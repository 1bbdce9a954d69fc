package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;

/** {@code yarn.lock} of yarn 1 and of its successors. What the project asks for stands in the manifests alone. */
final class YarnLock implements LockReader {

    /**
     * A package and the requests that it answers.
     *
     * @param requests {@code name@range}
     * @param needs the same, of what it needs
     */
    record Row(Dependency dependency, List<String> requests, List<String> needs) {}

    @Override
    public void read(String path, Gathering into) {
        into.text(path).ifPresent(text -> {
            boolean berry = text.contains("\n__metadata:") || text.startsWith("__metadata:");
            List<Row> rows = berry ? YarnBerry.read(path, text, into) : YarnClassic.read(path, text, into);
            List<NodeManifest> manifests = NodeManifest.under(path, into);
            into.file(
                    path,
                    Format.YARN_LOCK,
                    manifests.stream().findFirst().flatMap(NodeManifest::subject),
                    dependencies(rows, manifests));
        });
    }

    private static List<Dependency> dependencies(List<Row> rows, List<NodeManifest> manifests) {
        Map<String, String> keys = new LinkedHashMap<>();
        rows.forEach(row -> row.requests()
                .forEach(request -> keys.put(request, row.dependency().key())));
        List<Dependency> all = new ArrayList<>();
        for (Row row : rows) {
            boolean own = row.dependency().origin().kind() == Origin.Kind.WORKSPACE;
            // What another part of the repository needs for its development is mixed in; the manifests tell it apart.
            all.add(row.dependency()
                    .needing(
                            own
                                    ? List.of()
                                    : row.needs().stream()
                                            .map(keys::get)
                                            .filter(java.util.Objects::nonNull)
                                            .distinct()
                                            .toList()));
        }
        Map<String, Scope> roots = new LinkedHashMap<>();
        for (NodeManifest manifest : manifests) {
            for (NodeManifest.Asked asked : manifest.asked()) {
                String key = keys.getOrDefault(
                        asked.name() + "@" + asked.range(), keys.get(asked.name() + "@npm:" + asked.range()));
                if (key != null) {
                    roots.merge(key, asked.scope(), Scope::or);
                }
            }
        }
        return manifests.isEmpty() ? all : ScopeSpread.over(all, roots, Scope.RUNTIME);
    }

    static Dependency dependency(String name, String path, int line) {
        return Dependency.of(Ecosystem.NPM, name, new Place(path, line)).direct(false);
    }
}
