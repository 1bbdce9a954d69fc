package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.CleanCheck;
import org.limpide.scanner.CleanCheck.Result;
import org.limpide.scanner.ScanOptions;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.remediation.Cleanliness;
import org.limpide.scanner.remediation.Cleanliness.Answer;
import org.limpide.scanner.remediation.Manifest;
import org.limpide.scanner.remediation.ManifestFile;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.text.Messages;

/** {@code limpide scan --verify-clean}: whether repositories still hold what a pack was made to cut out. */
final class VerifyClean {
    private static final int MOST_LEFT = 200;
    private static final int MOST_UNPROVEN = 12;
    private static final Messages REPORT = Messages.of("report");

    private final Terminal terminal;

    VerifyClean(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The manifest in a file; nothing, with a message, where it is none. */
    Optional<Manifest> manifest(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            terminal.complain("verify.absent", Map.of("path", file));
            return Optional.empty();
        }
        Optional<Manifest> manifest = ManifestFile.read(file);
        if (manifest.isEmpty()) {
            terminal.complain("verify.not-a-manifest", Map.of("path", file));
        }
        return manifest;
    }

    /** Searches each repository; the worst answer counts. */
    ExitCode search(List<RepositorySource> sources, Manifest manifest, ScanOptions options) {
        Answer worst = Answer.CLEAN;
        for (RepositorySource source : sources) {
            Result result = new CleanCheck(manifest).search(source, options);
            Answer answer = Answer.UNPROVEN;
            if (result instanceof Result.Refused refused) {
                terminal.complain(refused.problem());
            } else {
                Cleanliness found = ((Result.Searched) result).cleanliness();
                say(source, found);
                answer = found.answer();
            }
            worst = answer.compareTo(worst) > 0 ? answer : worst;
        }
        return switch (worst) {
            case CLEAN -> ExitCode.OPENABLE;
            case LEFT -> ExitCode.NOT_OPENABLE;
            case UNPROVEN -> ExitCode.UNDETERMINED;
        };
    }

    private void say(RepositorySource source, Cleanliness found) {
        line(Printable.of(source.name()));
        Map<String, ?> numbers = Map.of(
                "values", found.values(),
                "objects", found.objects(),
                "left", found.left().size(),
                "unproven", found.unproven().size());
        line(terminal.say("verify." + found.answer(), numbers));
        found.left().stream().limit(MOST_LEFT).forEach(left -> {
            line("  - " + left.value() + " (" + String.join(", ", left.rules()) + ")");
            left.places().forEach(place -> line("      " + place));
            more("      ", left.count() - left.places().size());
        });
        more("  ", found.left().size() - MOST_LEFT);
        found.unproven().stream()
                .limit(MOST_UNPROVEN)
                .forEach(one -> line("  - " + one.place()
                        + (one.place().isEmpty() ? "" : "  ")
                        + REPORT.say(terminal.language(), "unread." + one.reason())));
        more("  ", found.unproven().size() - MOST_UNPROVEN);
        if (found.plain() > 0) {
            line(terminal.say("verify.plain", Map.of("count", found.plain())));
        }
        if (found.remaining() > 0) {
            line(terminal.say("verify.remaining", Map.of("count", found.remaining())));
        }
        if (found.remaining() > 0 || found.answer() == Answer.LEFT) {
            line(terminal.say(found.reflogs() ? "verify.tidy-with-reflogs" : "verify.tidy"));
        }
    }

    private void more(String lead, int count) {
        if (count > 0) {
            line(lead + REPORT.say(terminal.language(), "more", Map.of("count", count)));
        }
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
