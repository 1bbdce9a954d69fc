package org.limpide.scanner.license.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.license.expression.SpdxIds;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.reuse.ReuseProblem.Kind;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Recognition;
import org.limpide.scanner.license.text.Region;

/** The files in {@code LICENSES/} (section "License Files"). */
final class LicenseTextFiles {
    private static final Pattern REFERENCE = Pattern.compile("LicenseRef-[A-Za-z0-9.-]+|AdditionRef-[A-Za-z0-9.-]+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");

    private final SpdxIds ids = SpdxIds.present();

    /** From identifiers to the files that hold their texts. */
    private final Map<String, String> known = new TreeMap<>();

    private final List<ReuseProblem> problems = new ArrayList<>();

    LicenseTextFiles(List<ProjectFile> files) {
        for (ProjectFile file : files) {
            if (file.path().startsWith(CoveredFiles.TEXTS) && !file.name().endsWith(CoveredFiles.COMPANION)) {
                take(file);
            }
        }
    }

    List<ReuseProblem> problems() {
        return problems;
    }

    Map<String, String> known() {
        return known;
    }

    private void take(ProjectFile file) {
        String name = file.name();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        // A name of one's own may hold dots: what looks like an extension is one.
        Optional<String> whole =
                listed(name).filter(id -> !REFERENCE.matcher(id).matches() || dot < 0);
        Optional<String> withoutExtension = listed(stem);
        // GPL-2.0 without an extension looks like GPL-2 with one.
        if (whole.isPresent()) {
            add(Kind.NO_EXTENSION, file, whole.get() + ".txt");
            take(file, whole.get());
        } else if (withoutExtension.isPresent()) {
            take(file, withoutExtension.get());
        } else {
            Optional<String> inside = inside(stem);
            add(
                    inside.isPresent() ? Kind.MISNAMED_LICENSE : Kind.BAD_LICENSE,
                    file,
                    inside.map(id -> id + (dot > 0 ? name.substring(dot) : ".txt"))
                            .orElse(stem));
            inside.ifPresent(id -> take(file, id));
        }
    }

    private Optional<String> listed(String name) {
        Optional<String> id = ids.license(name).or(() -> ids.exception(name)).filter(name::equals);
        return id.or(() -> REFERENCE.matcher(name).matches() ? Optional.of(name) : Optional.empty());
    }

    /** An identifier within another name, such as {@code LICENSE.EPL-2.0}, or in another spelling. */
    private Optional<String> inside(String stem) {
        List<String> candidates = new ArrayList<>(List.of(stem));
        Matcher words = WORD.matcher(
                stem.replaceFirst("(?i)^(licen[cs]e|copying)[-._ ]+", "").replaceFirst("(?i)[-._ ]+(licen[cs]e)$", ""));
        while (words.find()) {
            candidates.add(words.group());
        }
        return candidates.stream()
                .flatMap(one -> ids.license(one).or(() -> ids.exception(one)).stream())
                .findFirst();
    }

    private void take(ProjectFile file, String id) {
        known.putIfAbsent(id, file.path());
        if (ids.isDeprecated(id)) {
            add(Kind.DEPRECATED_LICENSE, file, id);
        }
        Optional<String> text = file.text();
        if (file.size() == 0 || text.filter(String::isBlank).isPresent()) {
            add(Kind.EMPTY_LICENSE, file, id);
        } else if (text.isPresent() && !REFERENCE.matcher(id).matches()) {
            judge(file, id, text.get());
        }
    }

    private void judge(ProjectFile file, String id, String text) {
        Recognition recognition = LicenseTexts.recognise(text);
        List<Region> whole = recognition.regions().stream()
                .filter(region -> region.part() == Region.Part.TEXT || region.part() == Region.Part.EXCEPTION)
                .toList();
        String current = ids.replacement(id).orElse(id).split(" ", 2)[0];
        Optional<Region> own = whole.stream()
                .filter(region -> is(region, id) || is(region, current))
                .findFirst();
        if (own.isPresent()) {
            if (own.get().kind() == Region.Kind.MODIFIED) {
                problems.add(new ReuseProblem(Kind.ALTERED_LICENSE, file.path(), line(own.get()), id));
            }
        } else if (whole.stream().anyMatch(region -> region.kind() == Region.Kind.CONFORM)) {
            add(Kind.WRONG_LICENSE, file, whole.get(0).id());
        } else {
            add(Kind.ALTERED_LICENSE, file, id);
        }
    }

    private static int line(Region region) {
        return region.differences().isEmpty()
                ? region.firstLine()
                : region.differences().get(0).line();
    }

    private static boolean is(Region region, String id) {
        return region.ids().contains(id) || region.ties().contains(id);
    }

    private void add(Kind kind, ProjectFile file, String detail) {
        problems.add(new ReuseProblem(kind, file.path(), 0, detail));
    }
}
