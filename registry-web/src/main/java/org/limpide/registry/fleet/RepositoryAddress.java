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
            boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
            boolean shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
            if (address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()
                    || uniqueLocal
                    || shared) {
                return false;
            }
        }
        return true;
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
