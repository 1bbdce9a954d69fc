package org.limpide.scanner.manifest.lock;

import java.util.Optional;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Trouble;
import org.limpide.scanner.manifest.tree.Fault;

/** Faults of a text as troubles of its file. */
public final class Faults {

    private Faults() {}

    public static void note(Optional<Fault> fault, String path, Gathering into) {
        fault.ifPresent(one -> into.trouble(kind(one.kind()), path, one.line(), ""));
    }

    private static Trouble.Kind kind(Fault.Kind kind) {
        return switch (kind) {
            case SYNTAX -> Trouble.Kind.SYNTAX;
            case TOO_LARGE -> Trouble.Kind.TOO_LARGE;
            case DOCTYPE -> Trouble.Kind.DOCTYPE;
        };
    }
}
