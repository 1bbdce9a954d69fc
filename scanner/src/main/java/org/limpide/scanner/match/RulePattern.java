package org.limpide.scanner.match;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that is compiled when a text is first held against it: most rules of a scan never meet their anchor. */
public final class RulePattern {
    private final String written;
    private final Supplier<Pattern> compiler;

    /** Two threads may compile the same pattern: both are right. */
    private volatile @Nullable Pattern compiled;

    /**
     * A pattern for later.
     *
     * @param compiler makes it of what is written, and raises {@link IllegalStateException} where it is faulty
     */
    RulePattern(String written, Supplier<Pattern> compiler) {
        this.written = written;
        this.compiler = compiler;
    }

    /** The expression as written. */
    public String pattern() {
        return written;
    }

    /** As {@link Pattern#matcher}. */
    public Matcher matcher(CharSequence text) {
        Pattern pattern = compiled;
        if (pattern == null) {
            pattern = compiler.get();
            compiled = pattern;
        }
        return pattern.matcher(text);
    }

    @Override
    public String toString() {
        return written;
    }
}
