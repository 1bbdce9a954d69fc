package org.limpide.scanner.checks.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.sheet.Mention;
import org.limpide.scanner.sheet.Sheet;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** Do the letters that a sheet names carry the mention that the law asks for, as the sheet says it today? */
public final class MentionCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<Observation> all = new ArrayList<>();
        boolean asked = false;
        for (RepositorySheets.Read read : RepositorySheets.of(snapshot).all()) {
            Optional<Sheet> sheet =
                    read.reading().sheet().filter(one -> read.reading().isValid());
            List<String> places = sheet.map(MentionCheck::places).orElse(List.of());
            if (!places.isEmpty()) {
                asked = true;
                all.addAll(answer(snapshot, read.path(), sheet.orElseThrow(), places));
            }
        }
        if (!asked) {
            return List.of(Observation.notApplicable());
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static List<String> places(Sheet sheet) {
        return sheet.values().get("mention").orElse(null) instanceof Mapping mention
                        && mention.get("places").orElse(null) instanceof Sequence places
                ? places.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(place -> ((Scalar) place).written())
                        .toList()
                : List.of();
    }

    private static List<Observation> answer(
            RepositorySnapshot snapshot, String path, Sheet sheet, List<String> places) {
        List<Mention> mentions = Stream.of(Language.values())
                .flatMap(language -> Mention.of(sheet, language).stream())
                .toList();
        if (mentions.isEmpty()) {
            return List.of(observation("incomplete", path, path, ""));
        }
        List<Observation> all = new ArrayList<>();
        for (String place : places) {
            PathGlob glob = PathGlob.of(place.contains("/") ? place : "./" + place);
            List<SnapshotFile> letters = snapshot.files().stream()
                    .filter(file -> file.isFile() && glob.matches(file.path()))
                    .toList();
            if (letters.isEmpty()) {
                all.add(observation("no-letter", path, path, place));
            }
            letters.forEach(letter -> said(letter, sheet, mentions)
                    .ifPresent(key -> all.add(observation(key, path, letter.path(), place))));
        }
        return all;
    }

    private static Observation observation(String key, String sheet, String path, String place) {
        Outcome outcome = key.equals("unread") ? Outcome.NOT_AVAILABLE : Outcome.FAIL;
        Message message = Message.of(key).with("sheet", sheet).with("place", place);
        return Observation.of(outcome, message, Location.file(path)).identifiedBy(key, sheet, path, place);
    }

    /** What is wrong with a letter; empty where it carries the mention. */
    private static Optional<String> said(SnapshotFile letter, Sheet sheet, List<Mention> mentions) {
        if (!(letter.content() instanceof Content.Text text)) {
            return Optional.of("unread");
        }
        LetterText words = LetterText.of(text.value());
        for (Mention mention : mentions) {
            if (mention.paragraphs().stream().allMatch(words::holds)) {
                return Optional.empty();
            }
        }
        if (!words.speaksOfAlgorithms()) {
            return Optional.of("missing");
        }
        Optional<String> contact = sheet.text("request.email");
        boolean other = contact.isPresent() && !words.holds(contact.get()) && words.holdsAddress();
        return Optional.of(other ? "contact" : "outdated");
    }
}
