package org.limpide.scanner.checks.license;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.WrittenLicense;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * The licence under which the project is handed out: what a file declares, else what its licence texts are.
 *
 * @param license the expression; several texts at the root are a choice
 * @param place where it stands
 */
record Outbound(SpdxExpression license, Location place) {

    /** Nothing where no file says it in words that are known. */
    static Optional<Outbound> of(RepositorySnapshot snapshot, List<String> places) {
        Claims claims = Claims.of(snapshot, places);
        Optional<Outbound> declared = claims.declared().stream()
                .flatMap(one ->
                        WrittenLicense.read(one.written()).map(license -> new Outbound(license, one.place())).stream())
                .findFirst();
        return declared.or(() -> texts(claims));
    }

    private static Optional<Outbound> texts(Claims claims) {
        Optional<OpenVersion> open = OpenVersion.of(claims);
        List<String> ids = claims.texts().stream()
                .flatMap(text -> text.license().stream())
                .map(License::id)
                .map(id -> open.map(OpenVersion::id)
                        .filter(later -> later.startsWith(id.replace("-only", "-")))
                        .orElse(id))
                .distinct()
                .toList();
        return WrittenLicense.anyOf(ids)
                .map(license -> new Outbound(
                        license, Location.file(claims.texts().get(0).path())));
    }
}
