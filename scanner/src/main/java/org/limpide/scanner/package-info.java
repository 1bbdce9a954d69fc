/**
 * The scanner: Git repository in, {@code ScanReport} out. Only the facade stands here; the stages are the packages
 * beside it (source, snapshot, check, policy, report, cli), used in that order.
 */
@NullMarked
package org.limpide.scanner;

import org.jspecify.annotations.NullMarked;
