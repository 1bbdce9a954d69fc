package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.document.Document.Section;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Is nothing left of the model that a paper was made from? Parameters: {@code places} of the papers, {@code forms} among
 * them whose gaps the reader fills in, {@code chapters} those whose chapters must not be empty; {@code marked} places and
 * {@code mark}, which a model writes where only a person knows; {@code signs}, rows with a {@code key}, a {@code pattern}
 * over plain words, and {@code sure}.
 */
public final class LeftoversCheck implements Check {

    private record Sign(String key, Pattern pattern, boolean isSure) {
        static Sign of(Map<String, String> row) {
            return new Sign(
                    row.getOrDefault("key", ""),
                    Pattern.compile(row.getOrDefault("pattern", "$.")),
                    row.getOrDefault("sure", "true").equals("true"));
        }
    }

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<Observation> all = new ArrayList<>();
        Papers papers = Papers.of(snapshot);
        for (SnapshotFile file : papers.at(snapshot, parameters.texts("marked"))) {
            gaps(file, parameters.text("mark"), all);
        }
        List<PathGlob> forms =
                parameters.texts("forms").stream().map(PathGlob::of).toList();
        List<PathGlob> chapters =
                parameters.texts("chapters").stream().map(PathGlob::of).toList();
        List<Sign> signs = parameters.rows("signs").stream().map(Sign::of).toList();
        for (SnapshotFile file : papers.at(snapshot, parameters.texts("places"))) {
            if (forms.stream().noneMatch(glob -> glob.matches(file.path()))) {
                papers.read(file).ifPresent(document -> {
                    signs(file, document, signs, all);
                    if (chapters.stream().anyMatch(glob -> glob.matches(file.path()))) {
                        empty(file, document, all);
                    }
                });
            }
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** One finding a file: the first gap, and how many there are. */
    private static void gaps(SnapshotFile file, String mark, List<Observation> all) {
        if (!(file.content() instanceof Content.Text text) || !text.value().contains(mark)) {
            return;
        }
        int first = 0;
        int count = 0;
        int number = 0;
        for (String line : text.value().lines().toList()) {
            number++;
            if (line.contains(mark)) {
                count++;
                first = first == 0 ? number : first;
            }
        }
        all.add(Observation.of(
                Outcome.FAIL, Message.of("gap").with("count", count), Location.file(file.path(), first)));
    }

    /** One finding for each kind and file. */
    private static void signs(SnapshotFile file, Document document, List<Sign> signs, List<Observation> all) {
        Map<Sign, Integer> counts = new HashMap<>();
        Map<Sign, Integer> lines = new HashMap<>();
        for (Section section : document.sections()) {
            seek(section.title(), section.line(), signs, counts, lines);
            section.prose().forEach(line -> seek(line.text(), line.number(), signs, counts, lines));
        }
        for (Sign sign : signs) {
            int count = counts.getOrDefault(sign, 0);
            if (count > 0) {
                all.add(Observation.of(
                                sign.isSure() ? Outcome.FAIL : Outcome.REVIEW,
                                Message.of(sign.key()).with("count", count),
                                Location.file(file.path(), lines.getOrDefault(sign, 0)))
                        .withConfidence(sign.isSure() ? Confidence.LIKELY : Confidence.POSSIBLE));
            }
        }
    }

    private static void seek(
            String text, int line, List<Sign> signs, Map<Sign, Integer> counts, Map<Sign, Integer> lines) {
        String plain = Words.plain(text);
        for (Sign sign : signs) {
            if (sign.pattern().matcher(plain).find()) {
                counts.merge(sign, 1, Integer::sum);
                lines.putIfAbsent(sign, line);
            }
        }
    }

    private static void empty(SnapshotFile file, Document document, List<Observation> all) {
        List<Section> empty = document.sections().stream()
                .filter(section -> section.level() > 0 && !section.hasContent())
                .filter(section -> !section.title().isBlank())
                .toList();
        // A title that stands alone is a title: the paper is short, which another question says.
        if (!empty.isEmpty() && document.sections().size() > 2) {
            Section first = empty.get(0);
            all.add(Observation.of(
                            Outcome.FAIL,
                            Message.of("empty")
                                    .with("title", shortened(first.title()))
                                    .with("count", empty.size()),
                            Location.file(file.path(), first.line()))
                    .withConfidence(Confidence.LIKELY));
        }
    }

    private static String shortened(String title) {
        return title.length() > 60 ? title.substring(0, 60) + "…" : title;
    }
}
