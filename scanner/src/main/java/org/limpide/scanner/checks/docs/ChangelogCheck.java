package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Are the changes of each version that was tagged written down? Parameters: {@code places}, {@code shortest} in characters,
 * {@code readme} places and {@code readme-headings}, {@code elsewhere} (a pattern of how a paper says that another place
 * keeps them), {@code next} (a pattern of the chapter of what comes next), {@code log} (a pattern of a line of a bare list of
 * commits).
 */
public final class ChangelogCheck implements Check {
    private static final Pattern START = Pattern.compile("^[\\s\\[(*=#-]*(?:(?i:version|release)\\s+)?");
    private static final int MOST_NAMED = 3;
    private static final int MANY_LOG_LINES = 10;

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<Observation> presence = new FilePresentCheck().answer(snapshot, parameters);
        if (presence.get(0).outcome() != Outcome.PASS) {
            return presence;
        }
        Papers papers = Papers.of(snapshot);
        long shortest = parameters.number("shortest");
        Optional<SnapshotFile> file = papers.at(snapshot, parameters.texts("places")).stream()
                .filter(one -> one.content() instanceof Content.Text text
                        && text.value().strip().length() >= shortest)
                .findFirst();
        if (file.isEmpty() || !(file.get().content() instanceof Content.Text text)) {
            return presence;
        }
        Document document = papers.read(file.get()).orElseThrow();
        return judged(snapshot, file.get(), text.value(), document, parameters);
    }

    private static List<Observation> judged(
            RepositorySnapshot snapshot, SnapshotFile file, String text, Document document, Parameters parameters) {
        Location place = Location.file(file.path());
        List<Version> heads = heads(document, text);
        List<Version> written = Version.in(text);
        List<Observation> all = new ArrayList<>();
        Pattern log = Pattern.compile(parameters.text("log"));
        if (text.lines()
                        .filter(line -> log.matcher(line).find())
                        .limit(MANY_LOG_LINES)
                        .count()
                >= MANY_LOG_LINES) {
            all.add(Observation.of(Outcome.FAIL, Message.of("log"), place).withConfidence(Confidence.LIKELY));
        }
        String plain = Words.plain(text);
        List<Version> tags = tags(snapshot.history(), snapshot.name());
        boolean elsewhere =
                Pattern.compile(parameters.text("elsewhere")).matcher(plain).find();
        if (tags.isEmpty() || elsewhere) {
            return all.isEmpty() ? List.of(Observation.pass()) : all;
        }
        if (heads.isEmpty()) {
            all.add(Observation.of(Outcome.FAIL, Message.of("no-versions"), place)
                    .withConfidence(Confidence.LIKELY));
        } else {
            missing(tags, heads, written)
                    .ifPresent(message -> all.add(Observation.of(Outcome.FAIL, message, place)
                            .identifiedBy(file.path(), "versions-missing")));
        }
        boolean next = titled(document, Pattern.compile(parameters.text("next"))) || newer(heads, tags);
        if (!next && !heads.isEmpty() && isAheadOfTags(snapshot)) {
            all.add(Observation.of(Outcome.REVIEW, Message.of("no-next"), place).withConfidence(Confidence.POSSIBLE));
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** Versions that have a chapter, or begin a line where there are no chapters; others may be those of other software. */
    private static List<Version> heads(Document document, String text) {
        List<Version> titles = document.sections().stream()
                .flatMap(section -> Version.in(section.title()).stream().limit(1))
                .toList();
        return titles.isEmpty()
                ? text.lines()
                        .map(line -> START.matcher(line).replaceFirst(""))
                        .filter(line -> line.matches("[v\\d].*"))
                        .flatMap(line -> Version.in(line.substring(0, Math.min(40, line.length()))).stream()
                                .limit(1))
                        .toList()
                : titles;
    }

    /** Versions that were tagged since the paper was begun. */
    private static Optional<Message> missing(List<Version> tags, List<Version> heads, List<Version> written) {
        Version oldest = heads.stream().min(Comparator.naturalOrder()).orElseThrow();
        List<Version> missing = tags.stream()
                .filter(tag -> tag.compareTo(oldest) > 0)
                .filter(tag -> written.stream().noneMatch(tag::isMeantBy))
                .sorted(Comparator.reverseOrder())
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("versions-missing")
                        .with("count", missing.size())
                        .with(
                                "versions",
                                missing.stream()
                                                .limit(MOST_NAMED)
                                                .map(Version::written)
                                                .collect(Collectors.joining(", "))
                                        + (missing.size() > MOST_NAMED ? "…" : "")));
    }

    private static List<Version> tags(HistoryFacts history, String repository) {
        return history.refs().stream()
                .map(HistoryFacts.Ref::name)
                .filter(name -> name.startsWith("refs/tags/"))
                .flatMap(name -> Version.ofTag(name.substring("refs/tags/".length()), repository).stream())
                .filter(version -> !version.isPreliminary())
                .toList();
    }

    private static boolean titled(Document document, Pattern words) {
        return document.sections().stream()
                .anyMatch(section -> words.matcher(Words.plain(section.title())).find());
    }

    private static boolean newer(List<Version> written, List<Version> tags) {
        Version last = tags.stream().max(Comparator.naturalOrder()).orElseThrow();
        return written.stream().anyMatch(one -> one.compareTo(last) > 0);
    }

    private static boolean isAheadOfTags(RepositorySnapshot snapshot) {
        return snapshot.history().refs().stream()
                .noneMatch(ref ->
                        ref.name().startsWith("refs/tags/") && ref.target().equals(snapshot.commit()));
    }
}
