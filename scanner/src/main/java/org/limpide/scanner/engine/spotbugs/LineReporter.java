package org.limpide.scanner.engine.spotbugs;

import edu.umd.cs.findbugs.AbstractBugReporter;
import edu.umd.cs.findbugs.AnalysisError;
import edu.umd.cs.findbugs.BugCollection;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes each bug as a line as it comes; counts what was missed. */
final class LineReporter extends AbstractBugReporter {
    private final PrintStream lines;
    private final Map<String, Integer> numbers;
    private final Set<String> missing = new HashSet<>();
    private int errors;

    LineReporter(PrintStream lines, Map<String, Integer> numbers) {
        this.lines = lines;
        this.numbers = numbers;
    }

    @Override
    protected void doReportBug(BugInstance bug) {
        Integer number = numbers.get(bug.getPrimaryClass().getClassName());
        if (number == null) {
            errors++;
            return;
        }
        SourceLineAnnotation line = bug.getPrimarySourceLineAnnotation();
        lines.println(String.join(
                "\t",
                "bug",
                String.valueOf(number),
                String.valueOf(line == null ? 0 : line.getStartLine()),
                bug.getType(),
                bug.getBugPattern().getCategory(),
                String.valueOf(bug.getBugPattern().getCWEid())));
    }

    @Override
    public void reportAnalysisError(AnalysisError error) {
        errors++;
    }

    @Override
    public void reportMissingClass(String message) {
        missing.add(message);
    }

    @Override
    public void observeClass(ClassDescriptor descriptor) {
        // Progress is of no use to the parent.
    }

    @Override
    public void finish() {
        reportQueuedErrors();
    }

    @Override
    public @Nullable BugCollection getBugCollection() {
        return null;
    }

    void end(int broken) {
        lines.println(String.join(
                "\t",
                "end",
                String.valueOf(numbers.size()),
                String.valueOf(missing.size()),
                String.valueOf(broken + errors)));
    }
}
