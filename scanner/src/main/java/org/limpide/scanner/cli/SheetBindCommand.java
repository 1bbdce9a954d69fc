package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.engine.identity.CodeIdentity;
import org.limpide.scanner.init.ChangeWriter;
import org.limpide.scanner.manifest.dependency.ProjectFiles;
import org.limpide.scanner.manifest.inventory.FolderFiles;
import org.limpide.scanner.sheet.Sheet;
import org.limpide.scanner.sheet.SheetReader;
import org.limpide.scanner.snapshot.SnapshotProject;
import org.limpide.scanner.source.RefPattern;
import org.limpide.scanner.source.RepositoryDiscovery;
import org.limpide.scanner.source.RepositoryReader;
import org.limpide.scanner.source.RepositoryReader.Looking;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limpide sheet bind}: the fingerprints of the code that a sheet names, printed or written into it. */
@Command(name = "bind", sortOptions = false)
final class SheetBindCommand implements Callable<Integer> {
    private static final String KEY = "fingerprint";
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
    private String target = SheetFile.USUAL;

    @Option(names = "--write")
    private boolean write;

    SheetBindCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A fingerprint for a row of the sheet. */
    private record Bound(Mapping row, String fingerprint) {}

    /** 0 where every operation that names code is bound; 1 where some code is not there; 3 for misuse. */
    @Override
    public Integer call() throws IOException {
        Optional<SheetFile> file = SheetFile.of(terminal, target);
        Optional<Sheet> sheet =
                file.flatMap(one -> SheetReader.standard().read(one.bytes()).sheet());
        if (file.isPresent() && sheet.isEmpty()) {
            terminal.complain("sheet.invalid", Map.of("path", Printable.of(target)));
        }
        if (sheet.isEmpty()) {
            return ExitCode.USAGE.code();
        }
        Path given = Path.of(target).toAbsolutePath().normalize();
        Path path = Files.isDirectory(given) ? given.resolve(SheetFile.USUAL) : given;
        Optional<List<Bound>> bound = bound(path, sheet.get());
        if (bound.isEmpty()) {
            return ExitCode.NOT_OPENABLE.code();
        }
        if (write && !bound.get().isEmpty()) {
            replace(path, file.get().bytes(), bound.get());
        }
        terminal.complain(
                "sheet.bind." + (write ? "written" : "shown"),
                Map.of("count", bound.get().size()));
        return ExitCode.OPENABLE.code();
    }

    /** Nothing where a name leads to no code. */
    private Optional<List<Bound>> bound(Path file, Sheet sheet) throws IOException {
        RepositoryDiscovery.Found found = RepositoryDiscovery.around(file.resolveSibling(""));
        Optional<LocalRepository> repository = found.repositories().stream().findFirst();
        if (repository.isEmpty()) {
            return bound(sheet, FolderFiles.of(file.resolveSibling("")));
        }
        Opening opening = RepositoryReader.open(repository.get(), CacheFolder.of());
        if (opening instanceof Opening.Refused refused) {
            terminal.complain(refused.problem());
            return Optional.empty();
        }
        try (RepositoryReader reader = ((Opening.Opened) opening).reader()) {
            Looking looking = reader.look("HEAD", RefPattern.all());
            if (looking instanceof Looking.Refused refused) {
                terminal.complain(refused.problem());
                return Optional.empty();
            }
            return bound(
                    sheet, new SnapshotProject(((Looking.Found) looking).tip().files()));
        }
    }

    private Optional<List<Bound>> bound(Sheet sheet, ProjectFiles files) {
        CodeIdentity identity = new CodeIdentity(files);
        List<Bound> all = new ArrayList<>();
        boolean whole = true;
        for (Mapping row : sheet.rows("operations")) {
            List<String> names = row.items("code").stream()
                    .map(YamlValue::plain)
                    .map(String::valueOf)
                    .toList();
            for (String name : names) {
                if (!identity.isThere(name)) {
                    terminal.complain("sheet.bind.absent", Map.of("code", Printable.of(name)));
                    whole = false;
                }
            }
            identity.fingerprint(names).ifPresent(fingerprint -> {
                all.add(new Bound(row, fingerprint));
                terminal.out()
                        .println(fingerprint + "  "
                                + Printable.of(sheet.text(row, "title", terminal.language())
                                        .orElse("?")));
            });
        }
        return whole ? Optional.of(all) : Optional.empty();
    }

    /** Lines of the text are changed from the last one up, so that places stay right; the rest stays as people wrote it. */
    private static void replace(Path file, byte[] bytes, List<Bound> bound) throws IOException {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("(?<=\n)", -1)));
        List<Bound> fromBelow = new ArrayList<>(bound);
        fromBelow.sort(
                Comparator.comparingInt((Bound one) -> one.row().place().line()).reversed());
        fromBelow.forEach(one -> replace(lines, one));
        // The file behind a link, so that the link stays.
        ChangeWriter.exchange(file.toRealPath(), String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(List<String> lines, Bound one) {
        String written = KEY + ": \"" + one.fingerprint() + "\"";
        if (one.row().get(KEY).isPresent()) {
            int at = one.row().placeOf(KEY).line() - 1;
            lines.set(at, lines.get(at).replaceFirst(KEY + ":[ \t]*(?:\"[^\"]*\"|'[^']*'|[^\\s,}#]*)", written));
            return;
        }
        int at = one.row().place().line() - 1;
        int column = one.row().place().column() - 1;
        String line = lines.get(at);
        boolean flow = line.startsWith("{", column);
        String before = line.substring(0, flow ? column + 1 : column);
        String after = line.substring(flow ? column + 1 : column);
        String end = line.endsWith("\r\n") ? "\r\n" : "\n";
        lines.set(at, before + written + (flow ? ", " : end + " ".repeat(column)) + after);
    }
}
