package org.limpide.scanner.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.report.SarifLog.Artifact;
import org.limpide.scanner.report.SarifLog.Logical;
import org.limpide.scanner.report.SarifLog.Physical;
import org.limpide.scanner.report.SarifLog.Place;
import org.limpide.scanner.report.SarifLog.Region;

/** Places of a repository as SARIF names them: files by a relative URI, all else by a logical name. */
final class SarifPlaces {
    static final String ROOT = "%SRCROOT%";
    private static final String UNRESERVED = "-._~/";

    private SarifPlaces() {}

    /**
     * Where a finding stands.
     *
     * @param repository name that stands for the repository as a whole
     */
    static Place of(Location location, String repository) {
        if (location.carrier() == Location.Carrier.FILE && staysInside(location.name())) {
            Optional<Region> region = location.line() > 0 ? Optional.of(new Region(location.line())) : Optional.empty();
            Artifact file = new Artifact(Optional.of(encoded(location.name())), Optional.of(ROOT), Optional.empty());
            return new Place(Optional.of(new Physical(file, region)), Optional.empty());
        }
        String name = location.name().isEmpty() ? repository : location.shown();
        return named(name, Optional.of(location.carrier().name().toLowerCase(Locale.ROOT)));
    }

    /** A place that is known by its name alone. */
    static Place named(String name, Optional<String> kind) {
        return new Place(Optional.empty(), Optional.of(List.of(new Logical(name, kind))));
    }

    /** A viewer resolves the URI against a folder: a path made to leave that folder is given as a name only. */
    private static boolean staysInside(String path) {
        return !path.isEmpty()
                && !path.startsWith("/")
                && Arrays.stream(path.split("/")).noneMatch(part -> part.equals("..") || part.equals("."));
    }

    /** RFC 3986, section 2.1, over UTF-8; all but unreserved characters, so that no scheme or query can begin. */
    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }
}
