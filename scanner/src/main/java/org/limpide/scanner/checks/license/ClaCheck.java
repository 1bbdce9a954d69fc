package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Are contributors asked to sign an agreement, where the State asks for a certificate of origin (DCO) only? */
public final class ClaCheck implements Check {
    private static final Pattern AGREEMENT = Pattern.compile(
            "(?i)contribut(?:or|ion)s?(?:['’]s)?[ -]{1,2}licen[cs]e[ -]{1,2}agreement|accord de (?:licence|cession) (?:de|du|des) contribut"
                    + "|\\b(?:sign|accept|signer|accepter)\\s+(?:(?:the|a|our|le|la|un|notre)\\s+)?CLA\\b|cla-assistant|contributor-assistant/github-action|\\beasycla\\b");
    private static final Pattern DENIED = Pattern.compile(
            "(?i)\\b(?:no|not|never|without|instead of|pas|sans|aucun|aucune|ni|n['’]est|plutôt que)\\b[^.!?]{0,60}$");
    private static final int BEFORE = 80;

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<PathGlob> agreements = globs(parameters.texts("agreements"));
        List<PathGlob> mentions = globs(parameters.texts("mentions"));
        List<Observation> all = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            if (!file.isFile()) {
                continue;
            }
            if (agreements.stream().anyMatch(glob -> glob.matches(file.path()))) {
                all.add(observation(Location.file(file.path())));
            } else if (mentions.stream().anyMatch(glob -> glob.matches(file.path()))) {
                Licenses.text(file)
                        .flatMap(ClaCheck::line)
                        .ifPresent(line -> all.add(observation(Location.file(file.path(), line))));
            }
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static List<PathGlob> globs(List<String> written) {
        return written.stream().map(PathGlob::of).toList();
    }

    /** The first line that asks for one; a sentence that says there is none asks for none. */
    private static Optional<Integer> line(String text) {
        Matcher matcher = AGREEMENT.matcher(text);
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
            if (!DENIED.matcher(before).find()) {
                return Optional.of((int) text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1);
            }
        }
        return Optional.empty();
    }

    private static Observation observation(Location place) {
        return Observation.of(Outcome.FAIL, Message.of("agreement"), place).withConfidence(Confidence.LIKELY);
    }
}
