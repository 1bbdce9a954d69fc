package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.publiccode.Publiccode;
import org.limpide.scanner.publiccode.PubliccodeFault;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Is there a valid publiccode.yml, by which catalogues find the software? */
public final class PubliccodeCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Optional<SnapshotFile> file = snapshot.file("publiccode.yml")
                .or(() -> snapshot.file("publiccode.yaml"))
                .filter(SnapshotFile::isFile);
        if (file.isEmpty()) {
            return List.of(Observation.of(Outcome.FAIL, Message.of("absent"), Location.repository()));
        }
        String path = file.get().path();
        if (!(file.get().content() instanceof Content.Text text)) {
            return List.of(Observation.of(Outcome.FAIL, Message.of("not-a-mapping"), Location.file(path)));
        }
        List<Observation> all = new ArrayList<>();
        for (PubliccodeFault fault : Publiccode.read(text.value()).faults()) {
            all.add(observation(path, fault));
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** A warning leaves the file valid: it is said, and passes. */
    private static Observation observation(String path, PubliccodeFault fault) {
        String key = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Observation.of(
                        fault.kind().warning() ? Outcome.PASS : Outcome.FAIL,
                        Message.of(key)
                                .with("field", fault.field())
                                .with("detail", fault.detail())
                                .with("column", fault.place().column()),
                        Location.file(path, fault.place().line()))
                .identifiedBy(key, fault.field());
    }
}
