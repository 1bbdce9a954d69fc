package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.init.Change;
import org.limpide.scanner.init.ChangeWriter;
import org.limpide.scanner.init.ChangeWriter.Unwritten;
import org.limpide.scanner.init.Initializer;
import org.limpide.scanner.init.Initializer.Result;
import org.limpide.scanner.init.Paper;
import org.limpide.scanner.init.Patch;
import org.limpide.scanner.init.Proposal;
import org.limpide.scanner.init.Proposal.Left;
import org.limpide.scanner.init.Wishes;
import org.limpide.scanner.license.WrittenLicense;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.source.RepositoryDiscovery;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.RepositorySource.Argument;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.SourceProblem;
import org.limpide.scanner.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limpide init}: shows what a project lacks before it can be published, as a patch, and writes it when asked to. */
@Command(name = "init", sortOptions = false)
final class InitCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER")
    private String target = ".";

    @Option(names = "--write")
    private boolean write;

    @Option(names = "--only", split = ",", paramLabel = "PAPER")
    private List<String> only = List.of();

    @Option(names = "--also", split = ",", paramLabel = "PAPER")
    private List<String> also = List.of();

    @Option(names = "--license", paramLabel = "SPDX")
    private @Nullable String license;

    @Option(names = "--holder", paramLabel = "NAME")
    private @Nullable String holder;

    @Option(names = "--openness", paramLabel = "A|B|C|D")
    private @Nullable Openness openness;

    @Option(names = "--papers", paramLabel = "fr|en")
    private @Nullable Language papers;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 where the proposal was shown, or all of it written; 2 where a part could not be written; 3 for misuse. */
    @Override
    public Integer call() throws IOException {
        Optional<Wishes> wishes = wishes();
        Optional<Place> place = wishes.flatMap(any -> place());
        if (wishes.isEmpty() || place.isEmpty()) {
            return ExitCode.USAGE.code();
        }
        Result result = new Initializer(wishes.get(), CacheFolder.of())
                .propose(place.get().folder(), place.get().repository());
        if (result instanceof Result.Refused refused) {
            terminal.complain(refused.problem());
            return ExitCode.USAGE.code();
        }
        if (result instanceof Result.OtherLicense other) {
            terminal.complain(
                    "init.other-license", Map.of("declared", Printable.of(other.declared()), "place", other.place()));
            return ExitCode.USAGE.code();
        }
        return shown(((Result.Made) result).proposal(), place.get().folder());
    }

    private record Place(Path folder, Optional<LocalRepository> repository) {}

    private Optional<Wishes> wishes() {
        List<String> known = Paper.all().stream().map(Paper::id).toList();
        Optional<String> strange = Stream.concat(only.stream(), also.stream())
                .filter(one -> !known.contains(one))
                .findFirst();
        if (strange.isPresent()) {
            terminal.complain(
                    "init.no-paper", Map.of("paper", Printable.of(strange.get()), "known", String.join(", ", known)));
            return Optional.empty();
        }
        Optional<String> expression =
                Optional.ofNullable(license).flatMap(WrittenLicense::read).map(Object::toString);
        if (license != null && expression.isEmpty()) {
            terminal.complain("sbom.no-license", Map.of("license", Printable.of(license)));
            return Optional.empty();
        }
        Optional<String> name = Optional.ofNullable(holder).map(String::strip);
        if (name.filter(one -> !Wishes.isHolder(one)).isPresent()) {
            terminal.complain("init.no-name", Map.of());
            return Optional.empty();
        }
        Language language = papers == null ? terminal.language() : papers;
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return Optional.of(new Wishes(only, also, expression, name, Optional.ofNullable(openness), language, today));
    }

    /** Something that fits into one line of a comment of any language. */
    /** The work tree, from its top: papers that are put elsewhere are found by nobody. */
    private Optional<Place> place() {
        Argument meaning = RepositorySource.of(target);
        if (!(meaning instanceof Argument.Folder folder)) {
            terminal.complain("init.no-folder", Map.of("target", Printable.of(target)));
            return Optional.empty();
        }
        Path path = folder.path().toAbsolutePath().normalize();
        RepositoryDiscovery.Found found = RepositoryDiscovery.around(path);
        Optional<SourceProblem> problem = found.problems().stream()
                .filter(one -> one.kind() != SourceProblem.Kind.NO_REPOSITORY)
                .findFirst();
        if (problem.isPresent()) {
            terminal.complain(problem.get());
            return Optional.empty();
        }
        Optional<LocalRepository> repository = found.repositories().stream().findFirst();
        Optional<Path> top = repository.flatMap(LocalRepository::workTree);
        if (repository.isPresent() && top.isEmpty()) {
            terminal.complain("init.bare", Map.of("target", Printable.of(target)));
            return Optional.empty();
        }
        if (top.filter(one -> !one.toAbsolutePath().normalize().equals(path)).isPresent()) {
            terminal.complain(
                    "init.not-top", Map.of("top", Printable.of(top.get().toString())));
            return Optional.empty();
        }
        return Optional.of(new Place(path, repository));
    }

    private int shown(Proposal proposal, Path folder) throws IOException {
        terminal.out().print(Patch.of(proposal.changes()));
        terminal.out().flush();
        List<Unwritten> unwritten = write ? new ChangeWriter(folder).write(proposal.changes()) : List.of();
        facts(proposal);
        List<String> failed = unwritten.stream().map(Unwritten::path).toList();
        List<Change.Insertion> headers = new ArrayList<>();
        for (Change change : proposal.changes()) {
            if (failed.contains(change.path())) {
                continue;
            }
            if (change instanceof Change.NewFile file) {
                terminal.complain(
                        "init." + (write ? "written" : "new"), Map.of("path", file.path(), "gaps", file.gaps()));
            } else {
                headers.add((Change.Insertion) change);
            }
        }
        if (!headers.isEmpty()) {
            terminal.complain("init.headers" + (write ? "-written" : ""), Map.of("count", headers.size()));
        }
        proposal.left().forEach(this::left);
        unwritten.forEach(
                one -> terminal.complain("init.unwritten." + one.trouble(), Map.of("path", Printable.of(one.path()))));
        closing(proposal);
        return (unwritten.isEmpty() ? ExitCode.OPENABLE : ExitCode.UNDETERMINED).code();
    }

    /** What was taken over, and from where: a person checks it. */
    private void facts(Proposal proposal) {
        if (!proposal.facts().isEmpty() && !proposal.changes().isEmpty()) {
            terminal.complain("init.facts", Map.of());
            proposal.facts()
                    .forEach(fact -> terminal.complain(
                            "init.fact",
                            Map.of(
                                    "what",
                                    terminal.say("init.fact." + fact.kind()),
                                    "text",
                                    fact.text(),
                                    "place",
                                    fact.place())));
            terminal.complain(
                    "init.openness." + proposal.openness().source(),
                    Map.of("degree", proposal.openness().degree()));
        }
    }

    private void left(Left left) {
        Map<String, Object> arguments = new HashMap<>();
        left.arguments()
                .forEach((key, value) ->
                        arguments.put(key, value instanceof Integer ? value : Printable.of(value.toString())));
        arguments.put("paper", left.paper());
        terminal.complain("init.left." + left.reason(), arguments);
    }

    private void closing(Proposal proposal) {
        int gaps = proposal.changes().stream()
                .mapToInt(change -> change instanceof Change.NewFile file ? file.gaps() : 0)
                .sum();
        if (proposal.changes().isEmpty()) {
            terminal.complain("init.nothing", Map.of());
        } else {
            if (gaps > 0) {
                terminal.complain("init.gaps", Map.of("count", gaps));
            }
            if (!write) {
                terminal.complain("init.to-write", Map.of());
            }
        }
        String asked = Paper.all().stream()
                .filter(Paper::asked)
                .map(Paper::id)
                .filter(id -> !only.contains(id) && !also.contains(id))
                .collect(Collectors.joining(", "));
        if (!asked.isEmpty() && only.isEmpty()) {
            terminal.complain("init.asked", Map.of("papers", asked.toLowerCase(Locale.ROOT)));
        }
    }
}
