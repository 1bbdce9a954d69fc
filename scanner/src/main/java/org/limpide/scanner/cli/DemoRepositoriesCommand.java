package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.limpide.scanner.source.recipe.DemoRecipes;
import org.limpide.scanner.source.recipe.Recipe;
import org.limpide.scanner.source.recipe.RecipeWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code limpide demo-repositories}: makes the invented repositories of the demonstration. */
@Command(name = "demo-repositories", hidden = true)
final class DemoRepositoriesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    DemoRepositoriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (Recipe recipe : DemoRecipes.all()) {
            terminal.out().println(RecipeWriter.write(recipe, folder) + "  " + recipe.title());
        }
        return ExitCode.OPENABLE.code();
    }
}
