package org.limpide.scanner.manifest.dependency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One package that one file names.
 *
 * @param name with its group, scope or vendor: {@code group:artifact}, {@code @scope/name}, {@code vendor/name}
 * @param qualifiers further parts of the package URL, such as a classifier
 * @param version which one; empty where no file decides it
 * @param undecided why it is open; empty where it is not
 * @param direct whether the project itself asks for it
 * @param licenses as written, each an expression, a name or an address; several are a choice
 * @param needs keys of the dependencies that it needs, as far as the file tells
 */
public record Dependency(
        Ecosystem ecosystem,
        String name,
        Map<String, String> qualifiers,
        Optional<String> version,
        Optional<Undecided> undecided,
        Scope scope,
        boolean direct,
        Origin origin,
        List<Hash> hashes,
        List<String> licenses,
        List<String> needs,
        Place place) {

    public Dependency {
        qualifiers = java.util.Collections.unmodifiableMap(new TreeMap<>(qualifiers));
        hashes = List.copyOf(hashes);
        licenses = List.copyOf(licenses);
        needs = List.copyOf(needs);
    }

    /** A dependency of which only its name is known; whoever reads more says so with the methods below. */
    public static Dependency of(Ecosystem ecosystem, String name, Place place) {
        return new Dependency(
                ecosystem,
                name,
                Map.of(),
                Optional.empty(),
                Optional.of(new Undecided(Undecided.Reason.UNSAID, "")),
                Scope.RUNTIME,
                true,
                Origin.index(),
                List.of(),
                List.of(),
                List.of(),
                place);
    }

    /** Name and version, by which dependencies of one file name each other. */
    public String key() {
        return key(name, version);
    }

    public static String key(String name, Optional<String> version) {
        return name + "@" + version.orElse("");
    }

    /** Whether an outsider cannot get this version: Maven's mark for what is not released. */
    public boolean isSnapshot() {
        return ecosystem == Ecosystem.MAVEN
                && version.filter(one -> one.endsWith("-SNAPSHOT")).isPresent();
    }

    public Dependency decided(String which) {
        return new Dependency(
                ecosystem,
                name,
                qualifiers,
                Optional.of(which),
                Optional.empty(),
                scope,
                direct,
                origin,
                hashes,
                licenses,
                needs,
                place);
    }

    public Dependency open(Undecided why) {
        return new Dependency(
                ecosystem,
                name,
                qualifiers,
                Optional.empty(),
                Optional.of(why),
                scope,
                direct,
                origin,
                hashes,
                licenses,
                needs,
                place);
    }

    public Dependency in(Scope other) {
        return new Dependency(
                ecosystem, name, qualifiers, version, undecided, other, direct, origin, hashes, licenses, needs, place);
    }

    public Dependency direct(boolean isDirect) {
        return new Dependency(
                ecosystem,
                name,
                qualifiers,
                version,
                undecided,
                scope,
                isDirect,
                origin,
                hashes,
                licenses,
                needs,
                place);
    }

    public Dependency from(Origin other) {
        return new Dependency(
                ecosystem, name, qualifiers, version, undecided, scope, direct, other, hashes, licenses, needs, place);
    }

    public Dependency hashed(List<Hash> all) {
        return new Dependency(
                ecosystem, name, qualifiers, version, undecided, scope, direct, origin, all, licenses, needs, place);
    }

    public Dependency licensed(List<String> written) {
        return new Dependency(
                ecosystem, name, qualifiers, version, undecided, scope, direct, origin, hashes, written, needs, place);
    }

    public Dependency needing(List<String> keys) {
        return new Dependency(
                ecosystem, name, qualifiers, version, undecided, scope, direct, origin, hashes, licenses, keys, place);
    }

    public Dependency qualified(Map<String, String> all) {
        return new Dependency(
                ecosystem, name, all, version, undecided, scope, direct, origin, hashes, licenses, needs, place);
    }
}
