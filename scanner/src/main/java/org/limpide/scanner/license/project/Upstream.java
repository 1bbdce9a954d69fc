package org.limpide.scanner.license.project;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * That a repository is a contribution to a project which others started under a licence of their choice; it then keeps that
 * licence (data.gouv.fr, licences: "contribution à un projet existant"). Declared in {@code .limpide.yaml}, key {@code upstream}.
 *
 * @param url where that project is published
 * @param license its licence, as written
 * @param line of the declaration
 */
public record Upstream(Optional<String> url, Optional<String> license, int line) {
    /** The keys of the declaration; a name is for people only. */
    public static final Set<String> KEYS = Set.of("name", "url", "license");

    /** The key of the declaration. */
    public static final String KEY = "upstream";

    /** What the top of the file declares. */
    public static Optional<Upstream> of(Mapping top) {
        return top.get(KEY)
                .map(value -> value instanceof Mapping mapping
                        ? new Upstream(
                                mapping.text("url").map(String::strip).filter(Upstream::isAddress),
                                mapping.text("license").map(String::strip),
                                top.placeOf(KEY).line())
                        : new Upstream(
                                Optional.empty(),
                                Optional.empty(),
                                top.placeOf(KEY).line()));
    }

    private static boolean isAddress(String written) {
        try {
            URI uri = URI.create(written);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** The keys that are absent, or whose values say nothing that can be used. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (url.isEmpty()) {
            missing.add("url");
        }
        if (expression().isEmpty()) {
            missing.add("license");
        }
        return missing;
    }

    /** The licence, where it is a free one that is known. */
    public Optional<Expression> expression() {
        return license.map(LicenseList.builtIn()::declared)
                .filter(one -> one.answer() != Answer.UNKNOWN && one.answer() != Answer.CLOSED);
    }
}
