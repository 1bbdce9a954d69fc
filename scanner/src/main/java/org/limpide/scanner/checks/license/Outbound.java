package org.limpide.scanner.checks.license;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.license.WrittenLicense;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.license.project.Conclusion;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * The licence under which the project is handed out, as far as it is known.
 *
 * @param license the expression; what is left to choose from is a choice
 * @param place where it stands
 */
record Outbound(SpdxExpression license, Location place) {

    /** Nothing where no file says it in words that are known, or where files contradict each other. */
    static Optional<Outbound> of(RepositorySnapshot snapshot) {
        Conclusion concluded = Licenses.of(snapshot).whole().concluded();
        List<String> written = concluded.expression().map(List::of).orElse(concluded.options());
        Location place = concluded.line() > 0
                ? Location.file(concluded.path(), concluded.line())
                : Location.file(concluded.path());
        return WrittenLicense.anyOf(written).map(license -> new Outbound(license, place));
    }
}
