package org.limpide.scanner.sbom;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.limpide.scanner.manifest.dependency.Inventory;

/**
 * What a list says, against what the files of the project say.
 *
 * @param missing packages that reach users and that the list does not name
 * @param otherVersion packages of which the list names other versions only
 * @param extra packages of the list that no file names, of those ecosystems of which a lock file names all
 */
public record SbomComparison(List<String> missing, List<String> otherVersion, List<String> extra) {

    /** A package without its version, and the version. */
    private record Parts(String name, Optional<String> version) {}

    /** Compares; qualifiers and case do not count. */
    public static SbomComparison of(FoundSbom found, Inventory inventory) {
        Map<String, Set<String>> listed = new TreeMap<>();
        for (String purl : found.packages()) {
            Parts parts = parts(purl);
            Set<String> versions = listed.computeIfAbsent(parts.name(), any -> new TreeSet<>());
            parts.version().ifPresent(versions::add);
        }
        Map<String, Set<String>> declared = new TreeMap<>();
        Set<String> missing = new TreeSet<>();
        Set<String> other = new TreeSet<>();
        for (Component one : SbomBuilder.components(inventory)) {
            Parts parts = parts(one.purl());
            declared.computeIfAbsent(parts.name(), any -> new TreeSet<>());
            Set<String> versions = listed.get(parts.name());
            if (versions == null && one.scope().reachesUsers()) {
                missing.add(one.name());
            } else if (versions != null
                    && !versions.isEmpty()
                    && parts.version().isPresent()
                    && !versions.contains(parts.version().get())) {
                other.add(one.name() + " " + one.version().orElse(""));
            }
        }
        Set<String> locked = new HashSet<>();
        inventory.files().stream()
                .filter(file -> file.format().isLock())
                .forEach(file -> locked.add("pkg:" + file.format().ecosystem().type() + "/"));
        List<String> extra = new ArrayList<>();
        listed.keySet().stream()
                .filter(name -> !declared.containsKey(name))
                .filter(name -> locked.stream().anyMatch(name::startsWith))
                .filter(name -> !isSubject(name, inventory))
                .forEach(extra::add);
        return new SbomComparison(List.copyOf(missing), List.copyOf(other), extra);
    }

    /** The project itself, and its parts, stand in many lists. */
    private static boolean isSubject(String name, Inventory inventory) {
        return inventory.files().stream()
                .flatMap(file -> file.subject().stream())
                .anyMatch(one -> parts(org.limpide.scanner.manifest.dependency.Purl.of(
                                one.ecosystem(), one.name(), Optional.empty(), Map.of()))
                        .name()
                        .equals(name));
    }

    private static Parts parts(String purl) {
        String plain = purl.split("[?#]", 2)[0].toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        boolean versioned = at > plain.lastIndexOf('/');
        String name = decoded(versioned ? plain.substring(0, at) : plain);
        return new Parts(name, versioned ? Optional.of(decoded(plain.substring(at + 1))) : Optional.empty());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return text;
        }
    }
}
