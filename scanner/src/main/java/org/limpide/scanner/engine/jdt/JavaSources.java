package org.limpide.scanner.engine.jdt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Parses the Java sources of a snapshot, one at a time, so that memory does not grow with the repository. */
public final class JavaSources {
    /** Generated parsers of a mebibyte exist; what is longer is data in disguise. */
    private static final int MOST_CHARACTERS = 2 * 1024 * 1024;

    private static final int MOST_UNITS = 20_000;

    private static final String MODULE = "module-info.java";

    private JavaSources() {}

    /**
     * A source that was not read in full.
     *
     * @param line of the first problem, 0 where lines have no meaning
     */
    public record Gap(String path, Reason reason, int line) {

        /** Why. */
        public enum Reason {
            /** The text breaks the grammar of the newest Java that we know. */
            SYNTAX,
            /** More than two mebicharacters. */
            TOO_LARGE,
            /** Beyond the number of sources that one visit takes. */
            TOO_MANY
        }
    }

    /**
     * Visits the sources whose text holds one of the words; the others cannot answer and are not parsed.
     *
     * @param words what a source must hold to be parsed, one of them
     * @param visitor gets each tree, in the order of paths
     * @return what could not be read in full, resources and tests apart: templates of sources stand there
     */
    public static List<Gap> visit(RepositorySnapshot snapshot, List<String> words, Consumer<JavaUnit> visitor) {
        return visit(snapshot, new Wanted(path -> true, words), false, visitor);
    }

    /** As {@link #visit}, without the bodies of methods: faster where only declarations matter. */
    static List<Gap> visitDeclarations(RepositorySnapshot snapshot, List<String> words, Consumer<JavaUnit> visitor) {
        return visit(snapshot, new Wanted(path -> true, words), true, visitor);
    }

    /**
     * Visits the declarations, without the bodies of methods, of sources that are no tests and that hold one of the words.
     *
     * @param places which paths are wanted
     * @param words as for {@link #visit}
     */
    public static List<Gap> visitDeclarations(
            RepositorySnapshot snapshot, Predicate<String> places, List<String> words, Consumer<JavaUnit> visitor) {
        return visit(snapshot, new Wanted(path -> !JavaUnit.isTest(path) && places.test(path), words), true, visitor);
    }

    private record Wanted(Predicate<String> places, List<String> words) {
        boolean holds(SnapshotFile file) {
            return file.isFile() && file.extension().equals("java") && places.test(file.path());
        }
    }

    private static List<Gap> visit(
            RepositorySnapshot snapshot, Wanted wanted, boolean bodiless, Consumer<JavaUnit> visitor) {
        List<Gap> gaps = new ArrayList<>();
        int units = 0;
        for (SnapshotFile file : snapshot.files()) {
            if (!wanted.holds(file)
                    || !(file.content() instanceof Content.Text text)
                    || wanted.words().stream().noneMatch(text.value()::contains)) {
                continue;
            }
            if (text.value().length() > MOST_CHARACTERS) {
                gaps.add(new Gap(file.path(), Gap.Reason.TOO_LARGE, 0));
            } else if (++units > MOST_UNITS) {
                gaps.add(new Gap(file.path(), Gap.Reason.TOO_MANY, 0));
            } else {
                JavaUnit unit = parse(file.path(), text.value(), bodiless);
                visitor.accept(unit);
                unit.problems().stream()
                        .findFirst()
                        .filter(line -> !unit.isTest() && !file.path().contains("/resources/"))
                        .ifPresent(line -> gaps.add(new Gap(file.path(), Gap.Reason.SYNTAX, line)));
            }
        }
        return gaps;
    }

    private static final class Options {
        private static final Map<String, String> ALL = all();

        private static Map<String, String> all() {
            Map<String, String> options = JavaCore.getOptions();
            JavaCore.setComplianceOptions(JavaCore.latestSupportedJavaVersion(), options);
            // Looking for them in all comments is dear, and nobody asks.
            options.put(JavaCore.COMPILER_TASK_TAGS, "");
            return Map.copyOf(options);
        }
    }

    /** Parses one source; nothing where it is too large for a tree. */
    public static Optional<JavaUnit> parse(String path, String text) {
        return text.length() > MOST_CHARACTERS ? Optional.empty() : Optional.of(parse(path, text, false));
    }

    private static JavaUnit parse(String path, String text, boolean bodiless) {
        ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
        parser.setCompilerOptions(Options.ALL);
        parser.setKind(ASTParser.K_COMPILATION_UNIT);
        parser.setStatementsRecovery(true);
        parser.setIgnoreMethodBodies(bodiless);
        parser.setResolveBindings(false);
        if (path.endsWith(MODULE)) {
            // The grammar of modules is that of files of this name only.
            parser.setUnitName(MODULE);
        }
        parser.setSource(text.toCharArray());
        return new JavaUnit(path, text, (CompilationUnit) parser.createAST(null));
    }
}
