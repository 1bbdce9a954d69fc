package org.limpide.scanner.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.license.text.SpdxTexts;
import org.limpide.scanner.match.Generator;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.InMemorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile.Kind;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * One fixture file: the cases of one check, as data.
 *
 * @param criterion whose parameters are tried, where several criteria ask the check; absent for the first of them
 */
record Fixture(Path file, String check, Optional<String> criterion, List<Case> cases) {

    record Case(
            String name,
            InMemorySnapshot snapshot,
            Optional<Map<String, Object>> parameters,
            String expect,
            Optional<List<String>> findings) {}

    static Fixture read(Path file) {
        try {
            Yaml.Result result = Yaml.read(Files.readString(file));
            if (result instanceof Yaml.Result.Fault fault) {
                throw new IllegalArgumentException(file + ":" + fault.place() + " " + fault.problem());
            }
            Mapping top = (Mapping) ((Yaml.Result.Document) result).value();
            List<Case> cases = new ArrayList<>();
            top.items("cases").forEach(item -> cases.add(oneCase((Mapping) item)));
            return new Fixture(file, top.text("check").orElseThrow(), top.text("criterion"), cases);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static Case oneCase(Mapping mapping) {
        String name = mapping.text("name").orElseThrow();
        InMemorySnapshot.Builder snapshot = InMemorySnapshot.builder();
        mapping.mapping("files")
                .ifPresent(files -> files.entries().forEach((path, value) -> file(snapshot, path, value)));
        history(mapping).ifPresent(snapshot::history);
        mapping.text("months").map(Integer::parseInt).ifPresent(snapshot::monthsSinceLastCommit);
        return new Case(
                name,
                snapshot.build(),
                mapping.mapping("parameters").map(one -> (Map<String, Object>) one.plain()),
                mapping.text("expect").orElseThrow(),
                mapping.get("findings")
                        .map(list -> ((List<Object>) list.plain())
                                .stream().map(String::valueOf).toList()));
    }

    private static void file(InMemorySnapshot.Builder snapshot, String path, YamlValue value) {
        if (!(value instanceof Mapping special)) {
            snapshot.text(path, Generator.expand(String.valueOf(value.plain()), path.hashCode()));
            return;
        }
        special.text("text").ifPresent(text -> {
            int times = special.text("times").map(Integer::parseInt).orElse(1);
            String charset = special.text("charset").orElse("UTF-8");
            String whole = Generator.expand(text, path.hashCode()).repeat(times);
            snapshot.entry(path, Kind.REGULAR, new Content.Text(whole, charset));
        });
        special.text("license").ifPresent(id -> {
            String official = SpdxTexts.of(id);
            String changed = special.text("without")
                    .map(words -> official.replace(words, ""))
                    .orElse(official);
            snapshot.text(
                    path,
                    special.text("before").orElse("")
                            + changed
                            + special.text("behind").orElse(""));
        });
        special.text("hex")
                .ifPresent(hex -> snapshot.binary(path, HexFormat.of().parseHex(hex.replace(" ", ""))));
        special.text("unread")
                .ifPresent(
                        reason -> snapshot.entry(path, Kind.REGULAR, new Content.Unread(UnreadReason.valueOf(reason))));
        special.text("symlink")
                .ifPresent(target -> snapshot.entry(path, Kind.SYMLINK, new Content.Text(target, "UTF-8")));
        special.text("submodule")
                .ifPresent(any -> snapshot.entry(path, Kind.SUBMODULE, new Content.Unread(UnreadReason.SUBMODULE)));
    }

    private static Optional<HistoryFacts> history(Mapping mapping) {
        List<HistoryFacts.Identity> identities = new ArrayList<>();
        for (YamlValue item : mapping.items("identities")) {
            Mapping one = (Mapping) item;
            identities.add(new HistoryFacts.Identity(
                    one.text("name").orElse(""),
                    one.text("email").orElse(""),
                    one.text("commits").map(Integer::parseInt).orElse(1),
                    "1".repeat(40)));
        }
        List<HistoryFacts.Ref> refs = new ArrayList<>();
        mapping.items("refs")
                .forEach(ref -> refs.add(new HistoryFacts.Ref(String.valueOf(ref.plain()), "1".repeat(40))));
        Optional<UnreadReason> gap = mapping.text("gap").map(UnreadReason::valueOf);
        if (identities.isEmpty() && refs.isEmpty() && gap.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new HistoryFacts("1".repeat(40), 1, Optional.empty(), Optional.empty(), refs, identities, gap));
    }
}
