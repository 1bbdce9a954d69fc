package org.limpide.scanner.manifest.lock;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Undecided;

/**
 * One requirement of Python (dependency specifiers, formerly PEP 508), as far as it is needed here.
 *
 * @param range the version specifiers as written; empty where there are none
 * @param address what stands behind {@code @}
 */
record Requirement(String name, String range, Optional<String> address) {
    private static final Pattern SHAPE = Pattern.compile(
            "([A-Za-z0-9](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9])?)\\s*(?:\\[[^\\]]{0,500}\\])?\\s*(?:@\\s*(\\S+)|\\(?\\s*([^;)]{0,500})\\)?)?\\s*(?:;.*)?");

    private static final Pattern EXACT = Pattern.compile("={2,3}\\s*([A-Za-z0-9._!+-]+)");

    static Optional<Requirement> read(String written) {
        Matcher shape = SHAPE.matcher(written.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        String range = Optional.ofNullable(shape.group(3)).orElse("").strip();
        boolean specifier = range.isEmpty() || "<>=!~".indexOf(range.charAt(0)) >= 0;
        return specifier
                ? Optional.of(new Requirement(shape.group(1), range, Optional.ofNullable(shape.group(2))))
                : Optional.empty();
    }

    /** Names are the same without regard to case and to which of {@code -_.} part them (PEP 503). */
    static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    Dependency dependency(Place place) {
        Dependency one = Dependency.of(Ecosystem.PYPI, normal(name), place);
        if (address.isPresent()) {
            return one.from(origin(address.get())).open(new Undecided(Undecided.Reason.UNSAID, ""));
        }
        Matcher exact = EXACT.matcher(range);
        return exact.matches() ? one.decided(exact.group(1)) : one.open(Undecided.range(range));
    }

    static Origin origin(String address) {
        if (address.startsWith("git+")
                || address.startsWith("hg+")
                || address.startsWith("svn+")
                || address.startsWith("bzr+")
                || address.startsWith("git@")) {
            return Origin.of(Origin.Kind.SOURCES, address);
        }
        return address.startsWith("http") ? Origin.of(Origin.Kind.ARCHIVE, address) : Origin.folder();
    }
}
