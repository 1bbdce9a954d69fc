package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Place;

/** A {@code pyproject.toml} for which no lock file answers. */
final class Pyproject implements LockReader {
    private static final Set<Format> LOCKS = Set.of(Format.POETRY_LOCK, Format.PDM_LOCK, Format.UV_LOCK);

    @Override
    public void read(String path, Gathering into) {
        if (into.nearest(path, LOCKS).isPresent()) {
            return;
        }
        into.text(path).ifPresent(text -> {
            PythonManifest manifest = PythonManifest.read(text);
            Faults.note(manifest.fault(), path, into);
            List<String> lines = text.lines().toList();
            List<Dependency> all = new ArrayList<>();
            for (PythonManifest.Asked asked : manifest.asked()) {
                Place place = new Place(path, line(lines, asked.requirement().name()));
                all.add(asked.requirement().dependency(place).in(asked.scope()));
            }
            boolean says = manifest.subject().isPresent() || !all.isEmpty();
            Optional.of(all)
                    .filter(any -> says)
                    .ifPresent(some -> into.file(path, Format.PYTHON_MANIFEST, manifest.subject(), some));
        });
    }

    /** The parser keeps no places: the first line on which the name begins a text or a key. */
    private static int line(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int at = line.indexOf(name);
            boolean begins = at >= 0 && (at == 0 || "\"' ".indexOf(line.charAt(at - 1)) >= 0);
            if (begins
                    && !line.stripLeading().startsWith("#")
                    && !line.stripLeading().startsWith("name")) {
                return i + 1;
            }
        }
        return 0;
    }
}
