package org.limpide.scanner.report;

import org.jspecify.annotations.Nullable;
import org.limpide.scanner.check.Printable;

/**
 * A place in a JSON document, spelled as RFC 6901 says only once it is asked for: hardly any of the places that a reader
 * passes ends up in a reason. Names are made printable and cut, since the document chose them.
 */
record Pointer(@Nullable Pointer parent, String name) {
    static final Pointer ROOT = new Pointer(null, "");
    private static final int LONGEST_NAME = 40;

    Pointer below(String child) {
        return new Pointer(this, child);
    }

    Pointer below(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String shown = Printable.of(name);
        String cut = shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME) + "…";
        return parent + "/" + cut.replace("~", "~0").replace("/", "~1");
    }
}
