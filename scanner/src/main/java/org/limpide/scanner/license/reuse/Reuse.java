package org.limpide.scanner.license.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.limpide.scanner.license.expression.ExpressionFault;
import org.limpide.scanner.license.expression.ExpressionFault.Problem;
import org.limpide.scanner.license.expression.ExpressionReader;
import org.limpide.scanner.license.expression.SpdxIds;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.reuse.LicensingInfo.Said;
import org.limpide.scanner.license.reuse.ReuseProblem.Kind;

/** Judges a project by the REUSE specification, version 3.3 (https://reuse.software/spec-3.3/). */
public final class Reuse {
    private static final Pattern BETWEEN = Pattern.compile("[()\\s]+");
    private static final Set<String> OPERATORS = Set.of("and", "or", "with");

    private final List<ReuseProblem> problems = new ArrayList<>();
    private final Map<String, Said> used = new LinkedHashMap<>();
    private final Map<String, Boolean> judged = new HashMap<>();
    private final SpdxIds ids = SpdxIds.present();

    private Reuse() {}

    /** Whether a project uses the specification at all. */
    public static boolean isAdopted(List<ProjectFile> files) {
        return files.stream()
                .anyMatch(file -> file.path().startsWith(CoveredFiles.TEXTS)
                        || file.name().equals(CoveredFiles.CONFIGURATION)
                        || file.path().equals(Dep5.PLACE));
    }

    /**
     * Judges the files of a project; links and submodules are not among them.
     *
     * @param unread the paths of those whose content cannot be had, for whatever reason
     */
    public static ReuseReport of(List<ProjectFile> files, Set<String> unread) {
        boolean adopted = isAdopted(files);
        return adopted ? new Reuse().report(files, unread) : new ReuseReport(false, 0, List.of());
    }

    private ReuseReport report(List<ProjectFile> files, Set<String> unread) {
        Map<String, ProjectFile> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        CoveredFiles covered = new CoveredFiles(byPath.containsKey("meson.build"));
        Precedences precedences = precedences(files, byPath);
        int count = 0;
        for (ProjectFile file : files) {
            if (covered.hold(file)) {
                count++;
                judge(file, byPath, precedences, unread);
            }
        }
        LicenseTextFiles texts = new LicenseTextFiles(files);
        problems.addAll(texts.problems());
        compare(texts);
        problems.sort(Comparator.comparing(ReuseProblem::kind)
                .thenComparing(ReuseProblem::path)
                .thenComparing(ReuseProblem::line)
                .thenComparing(ReuseProblem::detail));
        return new ReuseReport(true, count, problems.stream().distinct().toList());
    }

    private Precedences precedences(List<ProjectFile> files, Map<String, ProjectFile> byPath) {
        List<ReuseToml> tomls = files.stream()
                .filter(file -> file.name().equals(CoveredFiles.CONFIGURATION))
                .sorted(Comparator.comparing((ProjectFile file) -> file.folder().length())
                        .thenComparing(ProjectFile::path))
                .flatMap(file -> file.text().stream().map(text -> ReuseToml.read(file.folder(), text, problems)))
                .toList();
        Optional<Dep5> dep5 = Optional.ofNullable(byPath.get(Dep5.PLACE))
                .flatMap(ProjectFile::text)
                .map(Dep5::read);
        if (dep5.isPresent()) {
            Kind kind = tomls.isEmpty() ? Kind.DEP5_DEPRECATED : Kind.BOTH_CONFIGURATIONS;
            problems.add(new ReuseProblem(kind, Dep5.PLACE, 0, ""));
        }
        return new Precedences(tomls, dep5);
    }

    private void judge(ProjectFile file, Map<String, ProjectFile> byPath, Precedences precedences, Set<String> unread) {
        ProjectFile speaking = byPath.getOrDefault(file.path() + CoveredFiles.COMPANION, file);
        LicensingInfo own = speaking.text()
                .map(text -> LicensingText.read(speaking.path(), text))
                .orElse(LicensingInfo.NONE);
        LicensingInfo all = precedences.of(file.path(), own);
        boolean whole = all.hasLicense() && all.hasCopyright();
        if (!whole && unread.contains(speaking.path())) {
            problems.add(new ReuseProblem(Kind.UNREAD_FILE, speaking.path(), 0, ""));
            return;
        }
        if (!all.hasLicense()) {
            problems.add(new ReuseProblem(Kind.NO_LICENSE, file.path(), 0, ""));
        }
        if (!all.hasCopyright()) {
            problems.add(new ReuseProblem(Kind.NO_COPYRIGHT, file.path(), 0, ""));
        }
        if (all.openSnippet() > 0) {
            problems.add(new ReuseProblem(Kind.OPEN_SNIPPET, speaking.path(), all.openSnippet(), ""));
        }
        all.expressions().forEach(this::use);
        all.snippetExpressions().forEach(this::use);
    }

    /** Thousands of files say the same: what is wrong with it is said at the first. */
    private void use(Said said) {
        if (judged.putIfAbsent(said.written(), true) != null) {
            return;
        }
        if (ExpressionReader.read(said.written()) instanceof ExpressionReader.Result.Faulty faulty
                && !isOfIdentifiers(faulty.fault())) {
            problems.add(new ReuseProblem(Kind.INVALID_EXPRESSION, said.path(), said.line(), said.written()));
            return;
        }
        for (String id : named(said.written())) {
            used.putIfAbsent(id, said);
        }
    }

    private static boolean isOfIdentifiers(ExpressionFault fault) {
        boolean unknown = fault.problem() == Problem.UNKNOWN_LICENSE || fault.problem() == Problem.UNKNOWN_EXCEPTION;
        return unknown
                && !fault.token().isEmpty()
                && !OPERATORS.contains(fault.token().toLowerCase(Locale.ROOT));
    }

    /** The identifiers of an expression as they are written: a deprecated one has a text of its own. */
    private Set<String> named(String expression) {
        Set<String> named = new LinkedHashSet<>();
        for (String word : BETWEEN.split(expression.strip(), -1)) {
            if (!word.isEmpty() && !OPERATORS.contains(word.toLowerCase(Locale.ROOT))) {
                String bare =
                        word.endsWith("+") && ids.license(word).isEmpty() ? word.substring(0, word.length() - 1) : word;
                named.add(ids.license(bare).or(() -> ids.exception(bare)).orElse(bare));
            }
        }
        return named;
    }

    private void compare(LicenseTextFiles texts) {
        used.forEach((id, said) -> {
            boolean reference =
                    id.startsWith("LicenseRef-") || id.startsWith("AdditionRef-") || id.startsWith("DocumentRef-");
            boolean listed = ids.license(id).isPresent() || ids.exception(id).isPresent();
            if (!reference && !listed) {
                problems.add(new ReuseProblem(Kind.BAD_LICENSE, said.path(), said.line(), id));
            } else if (ids.isDeprecated(id) && !texts.known().containsKey(id)) {
                problems.add(new ReuseProblem(Kind.DEPRECATED_LICENSE, said.path(), said.line(), id));
            }
            if (!texts.known().containsKey(id)) {
                problems.add(new ReuseProblem(Kind.MISSING_LICENSE, said.path(), said.line(), id));
            }
        });
        texts.known().forEach((id, path) -> {
            if (!used.containsKey(id)) {
                problems.add(new ReuseProblem(Kind.UNUSED_LICENSE, path, 0, id));
            }
        });
    }
}
