package org.limpide.scanner.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.SbomMaker;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.license.WrittenLicense;
import org.limpide.scanner.license.compatibility.Answer.Verdict;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.manifest.dependency.Trouble;
import org.limpide.scanner.manifest.maven.MavenRepository;
import org.limpide.scanner.sbom.Component;
import org.limpide.scanner.sbom.Sbom;
import org.limpide.scanner.sbom.SbomFormat;
import org.limpide.scanner.source.RepositoryDiscovery;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.RepositorySource.Argument;
import org.limpide.scanner.source.SourceProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limpide sbom}: what a repository or a folder is made of, as a list that other tools read. */
@Command(name = "sbom", sortOptions = false)
final class SbomCommand implements Callable<Integer> {
    /** Set by who wants the same bytes at every build (reproducible-builds.org, specification). */
    private static final String MOMENT = "SOURCE_DATE_EPOCH";

    private static final int MOST_TROUBLES = 20;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PATH_OR_URL")
    private String target = "";

    @Option(names = "--format", paramLabel = "cyclonedx|spdx")
    private SbomFormat format = SbomFormat.cyclonedx;

    @Option(names = "--output", paramLabel = "FILE")
    private @Nullable Path output;

    @Option(names = "--ref", paramLabel = "REF")
    private String ref = "HEAD";

    @Option(names = "--maven-repository", paramLabel = "FOLDER", arity = "0..1", fallbackValue = "")
    private @Nullable String mavenRepository;

    @Option(names = "--against", paramLabel = "LICENSE")
    private @Nullable String against;

    SbomCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * 0 where all was read, 1 where a licence does not go with that of {@code --against}, 2 where something could not be read
     * and the list may lack it, 3 where there is no list.
     */
    @Override
    public Integer call() throws IOException {
        Optional<Instant> made;
        try {
            made = Optional.ofNullable(System.getenv(MOMENT)).map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
        } catch (NumberFormatException | DateTimeException noMoment) {
            terminal.complain("sbom.no-moment", Map.of("name", MOMENT));
            return ExitCode.USAGE.code();
        }
        Optional<MavenRepository> local = local();
        Optional<SpdxExpression> outbound = Optional.ofNullable(against).flatMap(WrittenLicense::read);
        if (against != null && outbound.isEmpty()) {
            terminal.complain("sbom.no-license", Map.of("license", Printable.of(against)));
            return ExitCode.USAGE.code();
        }
        if (local.isEmpty()) {
            return ExitCode.USAGE.code();
        }
        Optional<SbomMaker.Result> result = result(new SbomMaker(local.get(), made, CacheFolder.of()));
        if (result.isEmpty()) {
            return ExitCode.USAGE.code();
        }
        if (result.get() instanceof SbomMaker.Result.Refused refused) {
            terminal.complain(refused.problem());
            return ExitCode.USAGE.code();
        }
        SbomMaker.Result.Made list = (SbomMaker.Result.Made) result.get();
        int code = written(list);
        boolean fits = outbound.map(
                        license -> new SbomLicenses(terminal).judge(list.sbom(), license) != Verdict.INCOMPATIBLE)
                .orElse(true);
        return fits ? code : ExitCode.NOT_OPENABLE.code();
    }

    private Optional<MavenRepository> local() {
        if (mavenRepository == null) {
            return Optional.of(MavenRepository.none());
        }
        Path folder = mavenRepository.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".m2", "repository")
                : Path.of(mavenRepository);
        if (!Files.isDirectory(folder)) {
            terminal.complain("sbom.no-maven-repository", Map.of("path", Printable.of(folder.toString())));
            return Optional.empty();
        }
        return Optional.of(MavenRepository.of(folder));
    }

    /** A repository as it is committed; a folder that is none, as it lies there. */
    private Optional<SbomMaker.Result> result(SbomMaker maker) throws IOException {
        Argument meaning = RepositorySource.of(target);
        if (meaning instanceof Argument.Address address) {
            return Optional.of(maker.of(address.repository(), ref));
        }
        if (meaning instanceof Argument.Refused refused) {
            return Optional.of(new SbomMaker.Result.Refused(refused.problem()));
        }
        Path folder = ((Argument.Folder) meaning).path();
        RepositoryDiscovery.Found found = RepositoryDiscovery.find(folder);
        Path here = folder.toAbsolutePath().normalize();
        Optional<RepositorySource.LocalRepository> own = found.repositories().stream()
                .filter(one -> one.workTree()
                                .orElse(one.gitDir())
                                .toAbsolutePath()
                                .normalize()
                                .equals(here)
                        || one.gitDir().toAbsolutePath().normalize().equals(here))
                .findFirst();
        if (own.isPresent()) {
            return Optional.of(maker.of(own.get(), ref));
        }
        if (found.repositories().size() > 1) {
            terminal.complain("sbom.one", Map.of("count", found.repositories().size()));
            return Optional.empty();
        }
        if (found.repositories().size() == 1) {
            return Optional.of(maker.of(found.repositories().get(0), ref));
        }
        Optional<SourceProblem> trouble = found.problems().stream()
                .filter(one -> one.kind() != SourceProblem.Kind.NO_REPOSITORY)
                .findFirst();
        return Optional.of(trouble.isPresent() ? new SbomMaker.Result.Refused(trouble.get()) : maker.of(folder));
    }

    private int written(SbomMaker.Result.Made made) throws IOException {
        Path place = output;
        if (place == null) {
            format.write(made.sbom(), terminal.out());
            terminal.out().flush();
        } else {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place))) {
                format.write(made.sbom(), out);
            }
        }
        said(made);
        return (made.sbom().troubles().isEmpty() ? ExitCode.OPENABLE : ExitCode.UNDETERMINED).code();
    }

    private void said(SbomMaker.Result.Made made) {
        Sbom sbom = made.sbom();
        long licensed = sbom.components().stream()
                .filter(one -> one.license().isPresent())
                .count();
        long open = sbom.components().stream()
                .filter(one -> one.version().isEmpty())
                .count();
        long direct = sbom.components().stream().filter(Component::direct).count();
        terminal.complain(
                "sbom.read",
                Map.of(
                        "count", sbom.components().size(),
                        "files", made.inventory().files().size(),
                        "direct", direct,
                        "licensed", licensed,
                        "open", open));
        if (!made.inventory().leftAside().isEmpty()) {
            terminal.complain(
                    "sbom.left-aside",
                    Map.of("count", made.inventory().leftAside().size()));
        }
        sbom.troubles().stream().limit(MOST_TROUBLES).forEach(this::said);
        int more = sbom.troubles().size() - MOST_TROUBLES;
        if (more > 0) {
            terminal.complain("short.more", Map.of("count", more));
        }
    }

    private void said(Trouble one) {
        String place = Printable.of(one.place().path())
                + (one.place().line() > 0 ? ":" + one.place().line() : "");
        terminal.complain("sbom.trouble." + one.kind(), Map.of("place", place, "detail", Printable.of(one.detail())));
    }
}
