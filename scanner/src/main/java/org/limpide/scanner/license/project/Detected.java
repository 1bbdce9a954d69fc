package org.limpide.scanner.license.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Recognition;
import org.limpide.scanner.license.text.Region;

/**
 * What a licence file holds: one for each licence in it.
 *
 * @param path of the file
 * @param line where the licence begins in it
 * @param license which one, as far as that is known
 * @param ids its SPDX identifiers: several where the text alone does not decide
 * @param wording what of it stands there
 * @param recognition what was found in the whole file
 */
public record Detected(
        String path, int line, Optional<License> license, List<String> ids, Wording wording, Recognition recognition) {

    public Detected {
        ids = List.copyOf(ids);
    }

    /** What a file holds that is named like the text of a licence. */
    public static List<Detected> in(ProjectFile file) {
        return of(file.path(), file.text());
    }

    /** One for each licence in a file; one that is unknown where there is none. */
    static List<Detected> of(String path, Optional<String> text) {
        if (text.isEmpty()) {
            return List.of(nothing(path, LicenseTexts.recognise("")));
        }
        Recognition recognition = LicenseTexts.recognise(text.get());
        List<Detected> all = new ArrayList<>();
        for (Region region : recognition.regions()) {
            if (region.part() == Region.Part.TEXT) {
                all.add(new Detected(
                        path,
                        region.firstLine(),
                        Optional.of(license(region.id())),
                        region.ids(),
                        wording(region),
                        recognition));
            }
        }
        return all.isEmpty() ? List.of(without(path, text.get(), recognition)) : List.copyOf(all);
    }

    private static Detected nothing(String path, Recognition recognition) {
        return new Detected(path, 0, Optional.empty(), List.of(), Wording.NOTHING, recognition);
    }

    private static Wording wording(Region region) {
        return switch (region.kind()) {
            case CONFORM -> Wording.WHOLE;
            case MODIFIED -> Wording.MODIFIED;
            case AMBIGUOUS -> Wording.AMBIGUOUS;
        };
    }

    private static License license(String id) {
        return LicenseList.builtIn().declared(id).all().get(0);
    }

    /** A file without the text of a licence: a notice, all rights reserved, or a name. */
    private static Detected without(String path, String text, Recognition recognition) {
        for (Region region : recognition.regions()) {
            boolean notice = region.part() == Region.Part.HEADER || region.part() == Region.Part.TAG;
            License license = license(region.id());
            if (notice && license.answer() != Answer.UNKNOWN) {
                return new Detected(
                        path, region.firstLine(), Optional.of(license), region.ids(), Wording.NOTICE, recognition);
            }
        }
        Optional<License> named = LicenseList.builtIn().namedInText(text);
        if (named.isEmpty()) {
            return nothing(path, recognition);
        }
        boolean closed = named.get().answer() == Answer.CLOSED;
        return new Detected(
                path, 0, named, List.of(named.get().id()), closed ? Wording.NOTICE : Wording.NAMED, recognition);
    }

    /** Whether the text or the notice says which licence it is, so that it can be compared with what is declared. */
    boolean isKnown() {
        return license.isPresent();
    }
}
