package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.List;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Undecided;

/** A {@code package.json} for which no lock file answers. */
final class PackageJson implements LockReader {

    @Override
    public void read(String path, Gathering into) {
        if (into.nearest(path, NodeManifest.LOCKS).isPresent()) {
            return;
        }
        into.text(path).map(text -> NodeManifest.read(path, text)).ifPresent(manifest -> {
            Faults.note(manifest.fault(), path, into);
            List<Dependency> all = new ArrayList<>();
            manifest.asked().forEach(asked -> all.add(dependency(asked, path)));
            into.file(path, Format.NPM_MANIFEST, manifest.subject(), all);
        });
    }

    private static Dependency dependency(NodeManifest.Asked asked, String path) {
        String range = asked.range().strip();
        String name = asked.name();
        if (range.startsWith("npm:")) {
            int at = range.indexOf('@', 5);
            name = at < 0 ? range.substring(4) : range.substring(4, at);
            range = at < 0 ? "" : range.substring(at + 1);
        }
        Dependency one = Dependency.of(Ecosystem.NPM, name, new Place(path, asked.line()))
                .in(asked.scope());
        if (range.startsWith("workspace:")) {
            return one.from(Origin.workspace());
        }
        if (range.startsWith("file:") || range.startsWith("link:") || range.startsWith("portal:")) {
            return one.from(NpmEntry.origin(range, Paths.folder(path)));
        }
        boolean shorthand = range.matches("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+(?:#.*)?");
        Origin origin = shorthand ? NpmEntry.origin("github:" + range, "") : NpmEntry.origin(range, "");
        return NpmEntry.VERSION.matcher(range).matches()
                ? one.decided(range)
                : one.from(origin).open(Undecided.range(origin.kind() == Origin.Kind.INDEX ? range : ""));
    }
}
