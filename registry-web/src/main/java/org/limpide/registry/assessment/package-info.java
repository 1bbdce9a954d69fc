/**
 * What accepted reports say of a project: its verdict, criteria, and findings followed from one report to the next.
 * A {@code ScanReport} in; the page of a project and its public criteria out. Ingest feeds it, publication reads it.
 * Invariant: a finding counts as resolved only when its criterion was asked again and could answer.
 */
@NullMarked
package org.limpide.registry.assessment;

import org.jspecify.annotations.NullMarked;
