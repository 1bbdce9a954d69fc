package org.limpide.scanner.manifest.dependency;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Package URLs (purl-spec 1.0: how to build, and the rules of each type). */
public final class Purl {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~:";

    private Purl() {}

    /** The package URL of a dependency. */
    public static String of(Dependency one) {
        return of(one.ecosystem(), one.name(), one.version(), one.qualifiers());
    }

    /** The package URL of a package. */
    public static String of(
            Ecosystem ecosystem, String written, Optional<String> version, Map<String, String> qualifiers) {
        String name = spelled(ecosystem, written);
        String separator = ecosystem == Ecosystem.MAVEN ? ":" : "/";
        int cut = ecosystem == Ecosystem.PYPI || ecosystem == Ecosystem.GEM || ecosystem == Ecosystem.CARGO
                ? -1
                : name.lastIndexOf(separator);
        StringBuilder purl = new StringBuilder("pkg:").append(ecosystem.type()).append('/');
        if (cut > 0) {
            for (String segment : name.substring(0, cut).split("/", -1)) {
                purl.append(encoded(segment)).append('/');
            }
        }
        purl.append(encoded(name.substring(cut + 1)));
        version.ifPresent(one -> purl.append('@').append(encoded(one)));
        if (!qualifiers.isEmpty()) {
            purl.append('?')
                    .append(qualifiers.entrySet().stream()
                            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                            .sorted()
                            .collect(Collectors.joining("&")));
        }
        return purl.toString();
    }

    private static String spelled(Ecosystem ecosystem, String name) {
        return switch (ecosystem) {
            case PYPI -> name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
            case COMPOSER, GO, NPM -> name.toLowerCase(Locale.ROOT);
            case MAVEN, CARGO, NUGET, GEM -> name;
        };
    }

    private static String encoded(String part) {
        StringBuilder out = new StringBuilder();
        for (byte value : part.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (value & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
