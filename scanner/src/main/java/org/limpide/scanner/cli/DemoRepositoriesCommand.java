package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.report.ReportFormat;
import org.limpide.scanner.source.recipe.DemoRecipes;
import org.limpide.scanner.source.recipe.Recipe;
import org.limpide.scanner.source.recipe.RecipeWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code limpide demo-repositories}: makes the invented repositories of the demonstration. With {@code --then-scan} it
 * scans them in the same process and writes every format, which is also the run that the launcher's class archive holds.
 */
@Command(name = "demo-repositories", hidden = true)
final class DemoRepositoriesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Option(names = "--then-scan", paramLabel = "REPORTS")
    private @Nullable Path reports;

    DemoRepositoriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (Recipe recipe : DemoRecipes.all()) {
            terminal.out().println(RecipeWriter.write(recipe, folder) + "  " + recipe.title());
        }
        Path place = reports;
        if (place == null) {
            return ExitCode.OPENABLE.code();
        }
        List<String> formats =
                Arrays.stream(ReportFormat.values()).map(Enum::name).toList();
        List<String> scan = new ArrayList<>(List.of("scan", folder.toString(), "--output", place.toString()));
        scan.addAll(List.of("--format", String.join(",", formats)));
        return Main.run(terminal, scan.toArray(String[]::new));
    }
}
