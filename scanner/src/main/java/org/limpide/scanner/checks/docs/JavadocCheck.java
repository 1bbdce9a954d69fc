package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.ExportsDirective;
import org.eclipse.jdt.core.dom.ModuleDeclaration;
import org.eclipse.jdt.core.dom.PackageDeclaration;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.jdt.JavaSources;
import org.limpide.scanner.engine.jdt.JavaSources.Gap;
import org.limpide.scanner.engine.jdt.JavaUnit;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * Are the Java declarations that others may use documented, package by package? A module counts with the packages that it
 * exports to all. Parameters: {@code share} that must be documented, in percent; {@code fewest} declarations of a package that is
 * judged; {@code apart}: paths of what is not for others.
 */
public final class JavadocCheck implements Check {
    private static final String MODULE = "module-info.java";

    /** Who has more packages to document reads the first, and starts there. */
    private static final int MOST = 10;

    private static final class Tally {
        private final String name;
        private int documented;
        private int total;
        private Location first = Location.repository();

        Tally(String name) {
            this.name = name;
        }

        void add(JavaUnit unit, BodyDeclaration declaration, boolean isDocumented) {
            total++;
            if (isDocumented) {
                documented++;
            } else if (total - documented == 1) {
                first = Location.file(unit.path(), unit.line(declaration));
            }
        }

        int missing() {
            return total - documented;
        }
    }

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Map<String, Set<String>> exported = exported(snapshot);
        PathGlob apart = PathGlob.of(parameters.text("apart"));
        Map<String, Tally> packages = new TreeMap<>();
        List<Gap> gaps = JavaSources.visitDeclarations(
                snapshot,
                path -> !path.endsWith(MODULE)
                        && !apart.matches(path)
                        && !PathKind.of(path).contains(PathKind.TEST),
                List.of("public "),
                unit -> unit(unit, exported, packages));
        long fewest = parameters.number("fewest");
        long share = parameters.number("share");
        List<Tally> judged =
                packages.values().stream().filter(one -> one.total >= fewest).toList();
        List<Observation> all = new ArrayList<>(said(judged, share));
        gaps.stream().findFirst().ifPresent(gap -> all.add(notParsed(gap, gaps.size())));
        if (all.isEmpty()) {
            return List.of(judged.isEmpty() ? Observation.notApplicable() : Observation.pass());
        }
        return all;
    }

    /** Folders of modules, with the packages that they export to all. */
    private static Map<String, Set<String>> exported(RepositorySnapshot snapshot) {
        Map<String, Set<String>> modules = new HashMap<>();
        JavaSources.visitDeclarations(snapshot, path -> path.endsWith(MODULE), List.of("module"), unit -> {
            ModuleDeclaration module = unit.tree().getModule();
            if (module != null) {
                Set<String> packages = new HashSet<>();
                for (Object one : module.moduleStatements()) {
                    if (one instanceof ExportsDirective exports
                            && exports.modules().isEmpty()) {
                        packages.add(exports.getName().getFullyQualifiedName());
                    }
                }
                modules.put(unit.path().substring(0, unit.path().length() - MODULE.length()), packages);
            }
        });
        return modules;
    }

    private static void unit(JavaUnit unit, Map<String, Set<String>> exported, Map<String, Tally> packages) {
        PackageDeclaration declaration = unit.tree().getPackage();
        String name = declaration == null ? "" : declaration.getName().getFullyQualifiedName();
        boolean inside = exported.entrySet().stream()
                .anyMatch(module -> unit.path().startsWith(module.getKey())
                        && !module.getValue().contains(name));
        if (!inside) {
            Tally tally = packages.computeIfAbsent(name, Tally::new);
            unit.tree().accept(new PublicApi((one, documented) -> tally.add(unit, one, documented)));
        }
    }

    private static List<Observation> said(List<Tally> judged, long share) {
        List<Tally> poor = judged.stream()
                .filter(one -> 100L * one.documented < share * one.total)
                .sorted(Comparator.comparingInt(Tally::missing).reversed())
                .toList();
        List<Observation> all = new ArrayList<>();
        poor.stream().limit(MOST).forEach(one -> all.add(said(one)));
        if (poor.size() > MOST) {
            int missing = poor.stream().skip(MOST).mapToInt(Tally::missing).sum();
            all.add(Observation.of(
                            Outcome.FAIL,
                            Message.of("more")
                                    .with("packages", poor.size() - MOST)
                                    .with("count", missing),
                            poor.get(MOST).first)
                    .identifiedBy("more"));
        }
        return all;
    }

    private static Observation said(Tally one) {
        return Observation.of(
                        Outcome.FAIL,
                        Message.of(one.name.isEmpty() ? "unnamed" : "package")
                                .with("name", one.name)
                                .with("documented", one.documented)
                                .with("total", one.total)
                                .with("percent", 100L * one.documented / one.total),
                        one.first)
                .identifiedBy("package", one.name);
    }

    private static Observation notParsed(Gap first, int count) {
        return Observation.of(
                        Outcome.NOT_AVAILABLE,
                        Message.of("not-parsed").with("count", count),
                        Location.file(first.path(), first.line()))
                .identifiedBy("not-parsed");
    }
}
