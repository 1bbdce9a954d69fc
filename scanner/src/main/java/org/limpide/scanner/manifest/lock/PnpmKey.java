package org.limpide.scanner.manifest.lock;

/**
 * A package as pnpm names it: {@code /name/1.0.0_peers} in version 5, {@code /name@1.0.0(peers)} in version 6, {@code
 * name@1.0.0} in version 9.
 *
 * @param version empty where the name is an address
 */
record PnpmKey(String name, String version) {

    String key() {
        return name + "@" + version;
    }

    static PnpmKey of(String written) {
        String key = withoutPeers(written.startsWith("/") ? written.substring(1) : written);
        int at = key.indexOf('@', 1);
        if (at > 0 && key.lastIndexOf('/') <= slashOfScope(key)) {
            return new PnpmKey(key.substring(0, at), key.substring(at + 1));
        }
        if (at > 0 && key.substring(at + 1).contains(":")) {
            // The version is an address.
            return new PnpmKey(key.substring(0, at), key.substring(at + 1));
        }
        int slash = key.lastIndexOf('/');
        boolean old = written.startsWith("/") && slash > 0;
        return old
                ? new PnpmKey(key.substring(0, slash), key.substring(slash + 1).split("_", 2)[0])
                : new PnpmKey(key, "");
    }

    /** What is written beside a name: a version, or the key of a package with another name. */
    static PnpmKey chosen(String name, String value) {
        String plain = withoutPeers(value);
        boolean number = !plain.isEmpty() && Character.isDigit(plain.charAt(0));
        if (plain.startsWith("/") || (!number && plain.indexOf('@', 1) > 0 && !plain.contains(":"))) {
            return of(plain);
        }
        return new PnpmKey(name, number ? plain.split("_", 2)[0] : plain);
    }

    private static int slashOfScope(String key) {
        return key.startsWith("@") ? key.indexOf('/') : -1;
    }

    private static String withoutPeers(String key) {
        int bracket = key.indexOf('(');
        return bracket < 0 ? key : key.substring(0, bracket);
    }
}
