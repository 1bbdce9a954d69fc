package org.limpide.scanner.keys;

/** The bytes are not of the form that they claim. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
        super(what);
    }
}
