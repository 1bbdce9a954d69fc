package org.limpide.scanner.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.Basis;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code limpide explain}: what a criterion wants, why, and how to meet it. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "CRITERION")
    private @Nullable String id;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Policy policy = PolicyLoader.builtIn();
        String wanted = id;
        if (wanted == null) {
            list(policy);
            return ExitCode.OPENABLE.code();
        }
        Optional<Criterion> criterion = policy.criterion(wanted);
        criterion.ifPresentOrElse(this::explain, () -> terminal.complain("explain.unknown", Map.of("id", wanted)));
        return criterion.isPresent() ? ExitCode.OPENABLE.code() : ExitCode.USAGE.code();
    }

    private void list(Policy policy) {
        Language language = terminal.language();
        int widest = policy.criteria().stream()
                .mapToInt(one -> one.id().length())
                .max()
                .orElse(0);
        for (Criterion one : policy.criteria()) {
            String padding = " ".repeat(widest - one.id().length() + 2);
            terminal.out().println(one.id() + padding + one.title().in(language) + " (" + mode(one) + ")");
        }
    }

    private String mode(Criterion criterion) {
        return terminal.say("mode." + criterion.mode());
    }

    private void explain(Criterion criterion) {
        Language language = terminal.language();
        terminal.out().println(criterion.title().in(language));
        terminal.out().println(criterion.id() + " (" + mode(criterion) + ")");
        paragraph("explain.why", criterion.why().in(language));
        paragraph("explain.fix", criterion.fix().in(language));
        paragraph("explain.basis", terminal.say("basis." + criterion.basis().kind()));
        for (Basis.Reference reference : criterion.basis().references()) {
            String url = reference.url().map(address -> " <" + address + ">").orElse("");
            terminal.out().println("  - " + reference.label().in(language) + url);
        }
    }

    private void paragraph(String heading, String text) {
        terminal.out().println();
        terminal.out().println(terminal.say(heading) + " " + text);
    }
}
