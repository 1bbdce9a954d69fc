package org.limpide.scanner.manifest.dependency;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a package is taken from, as far as a file tells it.
 *
 * @param host the machine, in lower case; it may be one of an internal network: show it to nobody
 */
public record Origin(Kind kind, Optional<String> host) {
    /** The short form of ssh addresses, {@code user@host:path}. */
    private static final Pattern SSH_SHORT = Pattern.compile("(?:ssh:)?[A-Za-z0-9_.-]{1,64}@([A-Za-z0-9.-]{1,253}):.*");

    /** Ways to get a package. */
    public enum Kind {
        /** From an index of packages; from the usual one where no host is told. */
        INDEX,
        /** From a repository of sources. */
        SOURCES,
        /** An archive at an address. */
        ARCHIVE,
        /** A file or a folder beside the project, and outside of the repository. */
        FOLDER,
        /** Another part of the same repository. */
        WORKSPACE
    }

    /** The usual index. */
    public static Origin index() {
        return new Origin(Kind.INDEX, Optional.empty());
    }

    public static Origin workspace() {
        return new Origin(Kind.WORKSPACE, Optional.empty());
    }

    /** What lies at a path, relative to a folder of the repository: a part of it, or something outside. */
    public static Origin beside(String folder, String target) {
        return Paths.resolve(folder, target).isPresent() ? workspace() : folder();
    }

    public static Origin folder() {
        return new Origin(Kind.FOLDER, Optional.empty());
    }

    /** An address as what it seems to be. */
    public static Origin of(Kind kind, String address) {
        return new Origin(kind, hostOf(address));
    }

    /** The machine of an address, without a user, a password or a port; nothing where it has none. */
    public static Optional<String> hostOf(String address) {
        Matcher ssh = SSH_SHORT.matcher(address);
        if (ssh.matches() && !address.contains("://")) {
            return Optional.of(ssh.group(1).toLowerCase(Locale.ROOT));
        }
        int at = address.indexOf("://");
        if (at < 0) {
            return Optional.empty();
        }
        try {
            String rest = address.substring(at + 3).split("[/?#]", 2)[0];
            String host = URI.create("x://" + rest.substring(rest.lastIndexOf('@') + 1))
                    .getHost();
            return Optional.ofNullable(host).map(one -> one.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
