package org.limpide.scanner.license.asset;

import java.util.List;
import java.util.Optional;

/**
 * A work of others, as it describes itself.
 *
 * @param name as written; empty where it says none
 * @param version as written; empty where it says none
 * @param licenses as written, of which one may choose
 * @param holder who holds the rights, where that is said
 */
public record Component(String name, String version, List<String> licenses, Optional<String> holder) {
    private static final int LONGEST = 200;

    public Component {
        name = cut(name);
        version = cut(version);
        licenses = licenses.stream().map(Component::cut).toList();
        holder = holder.map(Component::cut);
    }

    private static String cut(String text) {
        String one = text.strip().replaceAll("\\s+", " ");
        return one.substring(0, Math.min(one.length(), LONGEST));
    }

    /** The name with its version. */
    public String shown() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
