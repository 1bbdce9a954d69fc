package org.limpide.scanner.checks.license;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.project.Detected;
import org.limpide.scanner.license.text.Difference;
import org.limpide.scanner.license.text.Region;

/** What a person must look at where a file is not the text of a licence word for word. */
final class WordingAnswers {
    private static final String NOTHING = "∅";

    private WordingAnswers() {}

    /** Nothing where the text is whole, or where there is only a notice. */
    static Optional<Observation> of(Detected text, License license) {
        return switch (text.wording()) {
            case WHOLE, NOTICE, NOTHING -> Optional.empty();
            case MODIFIED -> Optional.of(modified(text, license));
            case AMBIGUOUS -> Optional.of(ambiguous(text));
            case NAMED ->
                Optional.of(review(
                        Message.of("not-whole").with("name", license.base()),
                        Location.file(text.path()),
                        license.id()));
        };
    }

    private static Observation modified(Detected text, License license) {
        Region region = region(text, Region.Kind.MODIFIED);
        List<Difference> differences = region.differences();
        Message message = Message.of("modified")
                .with("name", license.base())
                .with("count", Math.max(1, region.differing()))
                .with(
                        "expected",
                        differences.isEmpty()
                                ? NOTHING
                                : shown(differences.get(0).expected()))
                .with(
                        "found",
                        differences.isEmpty()
                                ? NOTHING
                                : shown(differences.get(0).found()));
        int line =
                differences.isEmpty() ? region.firstLine() : differences.get(0).line();
        return review(message, Location.file(text.path(), line), license.id());
    }

    private static String shown(String words) {
        return words.isEmpty() ? NOTHING : words;
    }

    private static Observation ambiguous(Detected text) {
        Region region = region(text, Region.Kind.AMBIGUOUS);
        String names = String.join(", ", region.ids());
        return review(
                Message.of("ambiguous").with("names", names), Location.file(text.path(), region.firstLine()), names);
    }

    private static Region region(Detected text, Region.Kind kind) {
        return text.recognition().regions().stream()
                .filter(region -> region.kind() == kind && region.part() == Region.Part.TEXT)
                .findFirst()
                .orElseThrow();
    }

    private static Observation review(Message message, Location place, String subject) {
        return Observation.of(Outcome.REVIEW, message, place)
                .withConfidence(Confidence.LIKELY)
                .identifiedBy(message.key(), subject);
    }
}
