package org.limpide.scanner.checks.license;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.LicenseList;

/**
 * A licence whose text, or whose bare name, leaves open whether later versions count, where the list holds the form "or
 * any later version". Section 14 of the GNU texts lets the project say which; it need only write it.
 *
 * @param id the identifier that would settle it
 * @param place the licence text, or the first declaration
 */
record OpenVersion(String id, Location place) {

    /** Nothing where a declaration names the form, or says "only". */
    static Optional<OpenVersion> of(Claims claims) {
        Optional<OpenVersion> text = claims.texts().stream()
                .flatMap(one -> one.license().stream().flatMap(license -> later(license, Location.file(one.path()))))
                .findFirst();
        Optional<OpenVersion> open = claims.texts().isEmpty()
                ? claims.declared().stream()
                        .limit(1)
                        .filter(one -> one.expression().all().size() == 1)
                        .flatMap(one -> one.expression().all().stream().flatMap(license -> later(license, one.place())))
                        .findFirst()
                : text;
        return open.filter(one -> claims.declared().stream().noneMatch(declared -> settles(declared, one)));
    }

    private static Stream<OpenVersion> later(License license, Location place) {
        String id = license.base() + "-or-later";
        boolean open = license.id().endsWith("-only")
                && LicenseList.builtIn().declared(id).answer() == Answer.LISTED;
        return open ? Stream.of(new OpenVersion(id, place)) : Stream.empty();
    }

    private static boolean settles(Claims.Declared declared, OpenVersion open) {
        boolean same = declared.expression().all().stream()
                .anyMatch(license -> open.id().startsWith(license.base() + "-"));
        String written = declared.written().toLowerCase(Locale.ROOT);
        return same && (written.contains("only") || declared.expression().answer() == Answer.LISTED);
    }
}
