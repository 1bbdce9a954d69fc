package org.limpide.scanner.license.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.license.reuse.Annotation.Precedence;

/**
 * What counts for a file where several places speak of it (section "Order of precedence").
 *
 * @param tomls those nearer to the root first
 */
record Precedences(List<ReuseToml> tomls, Optional<Dep5> dep5) {

    /** What the file says itself is asked for only where it counts. */
    LicensingInfo of(String path, LicensingInfo own) {
        List<Annotation> tables = new ArrayList<>();
        for (ReuseToml toml : tomls) {
            toml.of(path).ifPresent(tables::add);
        }
        LicensingInfo all = LicensingInfo.NONE;
        for (Annotation table : tables) {
            if (table.precedence() == Precedence.OVERRIDE) {
                // The one that is closest to the root is authoritative for all that is closer to the file.
                return all.and(table.info());
            }
            if (table.precedence() == Precedence.AGGREGATE) {
                all = all.and(table.info());
            }
        }
        all = all.and(own);
        if (dep5.isPresent()) {
            all = all.and(dep5.get().of(path).map(Annotation::info).orElse(LicensingInfo.NONE));
        }
        // A fallback, for licences and for copyright apart: only where the file says nothing itself.
        boolean license = own.hasLicense();
        boolean copyright = own.hasCopyright();
        for (int i = tables.size() - 1; i >= 0; i--) {
            LicensingInfo info = tables.get(i).info();
            if (tables.get(i).precedence() == Precedence.CLOSEST) {
                all = license ? all : all.and(info.onlyLicense());
                all = copyright ? all : all.and(info.onlyCopyright());
                license = license || info.hasLicense();
                copyright = copyright || info.hasCopyright();
            }
        }
        return all;
    }
}
