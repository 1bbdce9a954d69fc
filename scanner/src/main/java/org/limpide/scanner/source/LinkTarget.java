package org.limpide.scanner.source;

/** Where a symbolic link leads, by its words alone. */
final class LinkTarget {
    private LinkTarget() {}

    /** Whether a link at this path leads out of the repository: an absolute target, or more {@code ..} than folders. */
    static boolean leavesTree(String path, String target) {
        String slashes = target.replace('\\', '/');
        if (slashes.startsWith("/") || slashes.matches("(?s)[A-Za-z]:.*")) {
            return true;
        }
        int depth = (int) path.chars().filter(c -> c == '/').count();
        for (String part : slashes.split("/", -1)) {
            if (part.equals("..")) {
                depth--;
            } else if (!part.isEmpty() && !part.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
