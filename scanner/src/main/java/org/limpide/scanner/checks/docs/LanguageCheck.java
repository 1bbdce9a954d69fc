package org.limpide.scanner.checks.docs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * Is there something to read in French? Parameters: {@code places} of what users read, {@code french} and {@code english}:
 * small words of each language that the other has not, {@code shortest} in words.
 */
public final class LanguageCheck implements Check {
    private static final int MOST_PAPERS = 50;

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Papers papers = Papers.of(snapshot);
        List<String> texts = papers.at(snapshot, parameters.texts("places")).stream()
                .limit(MOST_PAPERS)
                .map(papers::read)
                .flatMap(Optional::stream)
                .map(Document::prose)
                .toList();
        Set<String> french = Set.copyOf(parameters.texts("french"));
        Set<String> english = Set.copyOf(parameters.texts("english"));
        long shortest = parameters.number("shortest");
        boolean any = false;
        for (String text : texts) {
            List<String> words = List.of(Words.plain(text).split("[^a-z]+", -1));
            long fr = words.stream().filter(french::contains).count();
            long en = words.stream().filter(english::contains).count();
            if (words.size() >= shortest && fr > en) {
                return List.of(Observation.pass());
            }
            any |= words.size() >= shortest && en > fr;
        }
        return List.of(
                any
                        ? Observation.of(Outcome.REVIEW, Message.of("no-french"), Location.repository())
                                .withConfidence(Confidence.LIKELY)
                        : Observation.notApplicable());
    }
}
