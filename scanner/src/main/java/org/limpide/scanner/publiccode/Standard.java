package org.limpide.scanner.publiccode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The standard, as {@code policies/publiccode} holds it.
 *
 * @param versions every value of {@code publiccodeYmlVersion} that is known
 * @param latest the version in force
 * @param keys the keys at the top
 * @param countries the keys of each country's section that has a definition, by its code in capitals
 * @param countriesDeprecated since when such sections are deprecated
 * @param countriesInstead what to write in their place
 * @param renamed paths of keys of earlier versions with what became of them, empty where nothing did
 */
record Standard(
        Set<String> versions,
        StandardVersion latest,
        Map<String, KeyRule> keys,
        Map<String, Map<String, KeyRule>> countries,
        StandardVersion countriesDeprecated,
        String countriesInstead,
        Map<String, String> renamed) {

    private static final class Holder {
        private static final Standard BUILT_IN = StandardReader.read();
    }

    /** The standard that comes with the product. */
    static Standard builtIn() {
        return Holder.BUILT_IN;
    }

    /** The version that a file declares; the latest for {@code 0} and for what is unknown. */
    StandardVersion declared(Optional<String> written) {
        return written.filter(versions::contains).flatMap(StandardVersion::of).orElse(latest);
    }
}
