package org.limpide.scanner.remediation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** New names for files, folders and refs whose names hold a value; a new name is given once. */
final class NameCuts {
    private static final String REMOVED = "REMOVED";

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> wanted = new TreeMap<>();
    private final Set<String> whole = new TreeSet<>();
    private final Set<String> given = new TreeSet<>();

    /**
     * Cuts a stretch out of a name that stands in a tree.
     *
     * @param tree content of the tree
     * @param hash bytes of an id
     * @param from first byte of the value in the tree
     */
    void inTree(byte[] tree, int hash, int from, int length) {
        int at = 0;
        while (at < tree.length) {
            int start = at;
            while (start < tree.length && tree[start] != ' ') {
                start++;
            }
            start++;
            int end = start;
            while (end < tree.length && tree[end] != 0) {
                end++;
            }
            if (start < end && from < end && from + length > start) {
                String name = new String(tree, start, end - start, StandardCharsets.ISO_8859_1);
                int first = Math.max(0, from - start);
                int past = Math.min(end - start, from + length - start);
                give(name, name.substring(0, first) + REMOVED + name.substring(past));
            }
            at = end + 1 + hash;
        }
    }

    /** Cuts values out of the name of a ref. */
    void ref(String name, Set<String> values) {
        String cut = name;
        for (String value : values) {
            cut = cut.replace(value, REMOVED);
        }
        if (cut.equals(name)) {
            cut = name.substring(0, name.lastIndexOf('/') + 1) + REMOVED;
        }
        give(name, cut);
    }

    private void give(String name, String asked) {
        String before = wanted.putIfAbsent(name, asked);
        if (before == null) {
            names.put(name, unused(asked));
        } else if (!before.equals(asked) && whole.add(name)) {
            // A second value in one name: what is left beside the one must not hold the other, so nothing of it is
            // kept.
            int slash = name.startsWith("refs/") ? name.lastIndexOf('/') + 1 : 0;
            names.put(name, unused(name.substring(0, slash) + REMOVED));
        }
    }

    private String unused(String wanted) {
        String name = wanted;
        for (int i = 2; !given.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    /** New names by old ones; those of files and folders a byte for each character. */
    Map<String, String> names() {
        return names;
    }
}
