package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does a README say what the software is and how to start it? */
public final class ReadmeCheck implements Check {
    /** Markup that is no prose: images, badges, links alone on their line, HTML tags, underlines. */
    private static final Pattern MARKUP =
            Pattern.compile("\\[?!\\[[^\\]]*]\\([^)]*\\)(]\\([^)]*\\))?|<[^>]{0,2000}>|[=~*^-]{3,}|\\|");

    private static final Pattern HEADING = Pattern.compile("^(#{1,6}|={1,6}|\\*{1,4})\\s+.*|^<h[1-6].*");

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Optional<SnapshotFile> file = find(snapshot, parameters);
        if (file.isEmpty()) {
            return List.of(Observation.of(Outcome.FAIL, Message.of("missing"), Location.repository()));
        }
        String path = file.get().path();
        if (!(file.get().content() instanceof Content.Text text)) {
            return List.of(Observation.of(Outcome.FAIL, Message.of("not-text"), Location.file(path)));
        }
        String lower = text.value().toLowerCase(Locale.ROOT);
        if (parameters.texts("template-signs").stream().anyMatch(lower::contains)) {
            return List.of(Observation.of(Outcome.FAIL, Message.of("template"), Location.file(path)));
        }
        long shortest = parameters.number("shortest");
        if (prose(text.value()).length() < shortest) {
            return List.of(Observation.of(
                    Outcome.FAIL, Message.of("too-short").with("shortest", shortest), Location.file(path)));
        }
        return contents(text.value(), path, hasCode(snapshot), parameters);
    }

    /** Texts alone are read, not installed. */
    private static boolean hasCode(RepositorySnapshot snapshot) {
        return snapshot.files().stream()
                .anyMatch(file -> file.isFile() && PathKind.of(file.path()).contains(PathKind.CODE));
    }

    /** In the order of the places, so that one at the root wins; the shortest name is the page, others translate it. */
    private static Optional<SnapshotFile> find(RepositorySnapshot snapshot, Parameters parameters) {
        for (String place : parameters.texts("places")) {
            PathGlob glob = PathGlob.of(place);
            Optional<SnapshotFile> found = snapshot.files().stream()
                    .filter(one -> one.isFile() && glob.matches(one.path()))
                    .min(Comparator.comparingInt(one -> one.path().length()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Observation> contents(String text, String path, boolean code, Parameters parameters) {
        List<Observation> all = new ArrayList<>();
        long sentence = parameters.number("shortest-sentence");
        if (text.lines().map(ReadmeCheck::proseOf).noneMatch(line -> line.length() >= sentence)) {
            all.add(Observation.of(Outcome.REVIEW, Message.of("no-description"), Location.file(path))
                    .withConfidence(Confidence.LIKELY));
        }
        List<String> words = parameters.texts("start-words");
        boolean commands = text.contains("```") || text.lines().anyMatch(line -> line.startsWith("    "));
        boolean heading = headings(text).stream().anyMatch(one -> words.stream().anyMatch(one::contains));
        if (code && !heading && !commands) {
            all.add(Observation.of(Outcome.REVIEW, Message.of("no-start"), Location.file(path))
                    .withConfidence(Confidence.POSSIBLE));
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static List<String> headings(String text) {
        List<String> found = new ArrayList<>();
        String before = "";
        for (String line : text.lines().toList()) {
            if (HEADING.matcher(line).matches()) {
                found.add(line.toLowerCase(Locale.ROOT));
            } else if (line.matches("[=~^-]{3,}\\s*") && !before.isBlank()) {
                found.add(before.toLowerCase(Locale.ROOT));
            }
            before = line;
        }
        return found;
    }

    private static String prose(String text) {
        StringBuilder all = new StringBuilder();
        text.lines().map(ReadmeCheck::proseOf).forEach(all::append);
        return all.toString();
    }

    private static String proseOf(String line) {
        return HEADING.matcher(line).matches()
                ? ""
                : MARKUP.matcher(line).replaceAll("").strip();
    }
}
