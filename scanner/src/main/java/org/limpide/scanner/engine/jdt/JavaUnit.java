package org.limpide.scanner.engine.jdt;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.CompilationUnit;

/**
 * One parsed source.
 *
 * @param path where it stands in the commit
 * @param text its text
 * @param tree its tree; recovered as far as possible where the text breaks the grammar
 */
public record JavaUnit(String path, String text, CompilationUnit tree) {
    private static final Pattern TEST = Pattern.compile(
            "(^|.*/)(test|tests|it|testFixtures|integrationTest|e2e|benchmark|benchmarks|jmh)/.*|.*(Test|Tests|IT)\\.java");

    /** Line of the node, from 1. */
    public int line(ASTNode node) {
        return Math.max(1, tree.getLineNumber(node.getStartPosition()));
    }

    /** Whether the place says that the source is never part of the running product. */
    public boolean isTest() {
        return isTest(path);
    }

    static boolean isTest(String path) {
        // Below src/main a folder is a package, and a package may be called benchmark.
        return !path.contains("src/main/") && TEST.matcher(path).matches();
    }

    /** Whether the text follows the grammar. */
    public boolean isWellFormed() {
        return problems().isEmpty();
    }

    /** Lines of the problems that the parser met. */
    List<Integer> problems() {
        return java.util.Arrays.stream(tree.getProblems())
                .filter(problem -> problem.isError())
                .map(problem -> problem.getSourceLineNumber())
                .toList();
    }
}
