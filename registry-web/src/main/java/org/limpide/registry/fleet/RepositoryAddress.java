package org.limpide.registry.fleet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses may be scanned, checked before any request leaves: web addresses without credentials, of public hosts unless the
 * installation says otherwise, and folders below one that the installation names.
 */
@Component
class RepositoryAddress {
    static final String FOLDER = "folder:";

    private final @Nullable Path root;
    private final boolean privateHosts;

    RepositoryAddress(
            @Value("${limpide.fleet.folder:}") String folder,
            @Value("${limpide.fleet.private-addresses:false}") boolean privateHosts) {
        this.root = folder.isBlank() ? null : Path.of(folder).toAbsolutePath().normalize();
        this.privateHosts = privateHosts;
    }

    /** What the scanner is to be given, or why it is not. */
    record Checked(String argument, String fault) {}

    /** The folder whose repositories may be scanned; null where none was named. */
    @Nullable
    Path root() {
        return root;
    }

    Checked check(String address) {
        if (address.startsWith(FOLDER)) {
            return folder(address.substring(FOLDER.length()));
        }
        try {
            URI uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                return refused("fleet.refused.scheme");
            }
            return privateHosts || isPublic(uri.getHost())
                    ? new Checked(address, "")
                    : refused("fleet.refused.private");
        } catch (URISyntaxException none) {
            return refused("fleet.refused.scheme");
        } catch (UnknownHostException unknown) {
            return refused("fleet.refused.unknown-host");
        }
    }

    private static boolean isPublic(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            byte[] bytes = address.getAddress();
            if (address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()
                    || (bytes.length == 4 ? isSpecial4(bytes) : isSpecial6(bytes))) {
                return false;
            }
        }
        return true;
    }

    /** Blocks of the IANA registry of special IPv4 addresses (RFC 6890) that no platform method tells. */
    private static boolean isSpecial4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second & 0xfe) == 18);
    }

    /** Unique local addresses, and those that carry an IPv4 address within: NAT64 (RFC 6052) and 6to4 (RFC 3056). */
    private static boolean isSpecial6(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return (first & 0xfe) == 0xfc || (first == 0x20 && second == 0x02) || (first == 0 && second == 0x64);
    }

    private Checked folder(String relative) {
        if (root == null) {
            return refused("fleet.refused.no-folder");
        }
        try {
            Path real = root.resolve(relative).normalize();
            boolean inside = real.startsWith(root)
                    && Files.isDirectory(real)
                    && real.toRealPath().startsWith(root.toRealPath());
            return inside ? new Checked(real.toString(), "") : refused("fleet.refused.outside");
        } catch (IOException | java.nio.file.InvalidPathException unreadable) {
            return refused("fleet.refused.outside");
        }
    }

    private static Checked refused(String key) {
        return new Checked("", key);
    }
}
