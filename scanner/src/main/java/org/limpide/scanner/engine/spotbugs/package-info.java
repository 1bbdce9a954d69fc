/**
 * Compiled classes analysed by SpotBugs with Find Security Bugs, in a child process. A snapshot in, weaknesses or the
 * reason why there is no answer out. Used by checks.
 * Invariant: a child that dies, that is too slow or that misses classes never looks like a clean result.
 */
@NullMarked
package org.limpide.scanner.engine.spotbugs;

import org.jspecify.annotations.NullMarked;
