/**
 * The report of a scan, which is the only contract with the registry, and its writers (JSON, SARIF, JUnit, text, HTML).
 * Values in, bytes out. The registry may use it.
 * Invariant: same repository, rules and version give the same bytes, {@code run} apart; no value of a secret is in it.
 */
@NullMarked
package org.limpide.scanner.report;

import org.jspecify.annotations.NullMarked;
