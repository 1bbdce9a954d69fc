package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Recognition;
import org.limpide.scanner.license.text.Region;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.SnapshotFile;

/** What of a licence a file holds. */
enum LicenseText {
    /** Its text, word for word. */
    WHOLE,
    /** A notice or a tag that points to it. */
    NOTICE,
    /** Its text, of which some words differ. */
    MODIFIED,
    /** A text that may as well be another licence's. */
    AMBIGUOUS,
    /** Its name, and a text that is not its own. */
    NAMED,
    /** Nothing that is known. */
    NOTHING;

    /** One for each licence in a file; one that is unknown where there is none. */
    static List<Claims.Text> of(SnapshotFile file) {
        if (!(file.content() instanceof Content.Text text)) {
            return List.of(new Claims.Text(file.path(), Optional.empty(), NOTHING, unknown()));
        }
        Recognition recognition = LicenseTexts.recognise(text.value());
        List<Claims.Text> all = new ArrayList<>();
        for (Region region : recognition.regions()) {
            if (region.part() == Region.Part.TEXT) {
                all.add(new Claims.Text(file.path(), license(region.id()), of(region), recognition));
            }
        }
        return all.isEmpty() ? List.of(without(file.path(), text.value(), recognition)) : all;
    }

    private static LicenseText of(Region region) {
        return switch (region.kind()) {
            case CONFORM -> WHOLE;
            case MODIFIED -> MODIFIED;
            case AMBIGUOUS -> AMBIGUOUS;
        };
    }

    private static Recognition unknown() {
        return LicenseTexts.recognise("");
    }

    private static Optional<License> license(String id) {
        return Optional.of(LicenseList.builtIn().declared(id).all().get(0));
    }

    /** A file without the text of a licence: a notice, all rights reserved, or a name. */
    private static Claims.Text without(String path, String text, Recognition recognition) {
        Optional<License> noticed = recognition.regions().stream()
                .filter(region -> region.part() == Region.Part.HEADER || region.part() == Region.Part.TAG)
                .flatMap(region -> license(region.id()).stream())
                .filter(license -> license.answer() != Answer.UNKNOWN)
                .findFirst();
        if (noticed.isPresent()) {
            return new Claims.Text(path, noticed, NOTICE, recognition);
        }
        Optional<License> named = LicenseList.builtIn().namedInText(text);
        if (named.isPresent()) {
            boolean closed = named.get().answer() == Answer.CLOSED;
            return new Claims.Text(path, named, closed ? NOTICE : NAMED, recognition);
        }
        return new Claims.Text(path, Optional.empty(), NOTHING, recognition);
    }
}
