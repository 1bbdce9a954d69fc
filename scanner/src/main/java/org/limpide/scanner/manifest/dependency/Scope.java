package org.limpide.scanner.manifest.dependency;

/** What a dependency is needed for, the most binding first. */
public enum Scope {
    /** It runs with the product. */
    RUNTIME,
    /** The product is compiled against it, and finds it where it runs. */
    PROVIDED,
    /** It runs with the product where somebody asks for it. */
    OPTIONAL,
    /** Tests alone need it. */
    TEST,
    /** Only who builds the product needs it. */
    DEVELOPMENT;

    /** Whether it reaches who receives the product, or is linked with it there. */
    public boolean reachesUsers() {
        return this == RUNTIME || this == PROVIDED || this == OPTIONAL;
    }

    /** The more binding of the two. */
    public Scope or(Scope other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
