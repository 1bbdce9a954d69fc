package org.limpide.scanner.source;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.source.SourceProblem.Kind;

/** Where code comes from; ORT calls it {@code VcsInfo}. */
public sealed interface RepositorySource {

    /** Short name of the repository, as its files or its address give it; may hold anything: show it as printable. */
    String name();

    /** Where a person finds it: a path, from the current folder where it lies below, or an address. */
    String place();

    /**
     * A repository on disk.
     *
     * @param gitDir the folder with {@code HEAD}
     * @param workTree the checked-out files, where there are any
     */
    record LocalRepository(Path gitDir, Optional<Path> workTree) implements RepositorySource {
        @Override
        public String name() {
            return lastPart(workTree.orElse(gitDir).toAbsolutePath().normalize().toString());
        }

        @Override
        public String place() {
            Path here = Path.of("").toAbsolutePath();
            Path path = workTree.orElse(gitDir).toAbsolutePath().normalize();
            return path.startsWith(here) && !path.equals(here)
                    ? here.relativize(path).toString()
                    : path.toString();
        }
    }

    /**
     * A repository behind an address; {@link #of} makes it and refuses addresses that hold a password.
     *
     * @param url as written
     */
    record RemoteRepository(String url) implements RepositorySource {
        @Override
        public String name() {
            return lastPart(url);
        }

        @Override
        public String place() {
            return withoutUser(url);
        }

        boolean overSsh() {
            return url.regionMatches(true, 0, "ssh://", 0, 6)
                    || SSH_SHORT.matcher(url).matches();
        }
    }

    /** What an argument of the command line means. */
    sealed interface Argument {
        /** An address to fetch from. */
        record Address(RemoteRepository repository) implements Argument {}

        /** A path on disk, where {@link RepositoryDiscovery} looks for repositories. */
        record Folder(Path path) implements Argument {}

        /** Neither. */
        record Refused(SourceProblem problem) implements Argument {}
    }

    /** Something that begins as an address does (RFC 3986, section 3.1). */
    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://(?:([^/@]*)@)?([^/]*).*");

    /** The short form of ssh addresses, {@code user@host:path} (git-fetch, "Git URLs"). */
    Pattern SSH_SHORT = Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.-]*@[A-Za-z0-9.][A-Za-z0-9.-]*:(?!//).+");

    /**
     * Decides whether an argument is an address or a path. Plain {@code http} is taken, since internal forges still use
     * it, and never sees a user name or a token.
     */
    static Argument of(String argument) {
        if (SSH_SHORT.matcher(argument).matches()) {
            return new Argument.Address(new RemoteRepository(argument));
        }
        Matcher address = SCHEME.matcher(argument);
        return address.matches() ? address(argument, address) : folder(argument);
    }

    private static Argument address(String url, Matcher parts) {
        String userPart = Optional.ofNullable(parts.group(2)).orElse("");
        String shown = withoutUser(url);
        return switch (parts.group(1).toLowerCase(Locale.ROOT)) {
            case "https", "http" -> userPart.isEmpty() ? remote(url) : refused(Kind.CREDENTIALS_IN_ADDRESS, shown);
            case "ssh" -> ssh(url, userPart, parts.group(3));
            case "git" -> remote(url);
            // What lies on this machine is read in place.
            case "file" -> local(url);
            default -> refused(Kind.UNSUPPORTED_ADDRESS, shown);
        };
    }

    /** A host or a user that begins as an option does would be one for the command {@code ssh} (CVE-2017-1000117). */
    private static Argument ssh(String url, String user, String host) {
        if (user.startsWith("-") || host.startsWith("-")) {
            return refused(Kind.UNSUPPORTED_ADDRESS, withoutUser(url));
        }
        return user.contains(":") ? refused(Kind.CREDENTIALS_IN_ADDRESS, withoutUser(url)) : remote(url);
    }

    private static Argument local(String url) {
        try {
            return new Argument.Folder(Path.of(URI.create(url)));
        } catch (IllegalArgumentException noPath) {
            return refused(Kind.UNSUPPORTED_ADDRESS, url);
        }
    }

    private static Argument remote(String url) {
        return new Argument.Address(new RemoteRepository(url));
    }

    private static Argument refused(Kind kind, String place) {
        return new Argument.Refused(SourceProblem.of(kind, place));
    }

    private static Argument folder(String argument) {
        try {
            return new Argument.Folder(Path.of(argument));
        } catch (InvalidPathException notOfThisSystem) {
            return refused(Kind.NO_SUCH_PATH, argument);
        }
    }

    /** The address without what stands before {@code @}, so that it may be shown. */
    static String withoutUser(String url) {
        if (SSH_SHORT.matcher(url).matches()) {
            return url.substring(url.indexOf('@') + 1);
        }
        return url.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)[^/]*@", "$1");
    }

    private static String lastPart(String address) {
        String trimmed = address.replaceFirst("[/\\\\]+$", "").replaceFirst("[/\\\\]?\\.git$", "");
        String last = trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
        return last.substring(last.lastIndexOf(':') + 1);
    }
}
