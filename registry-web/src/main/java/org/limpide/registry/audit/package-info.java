/**
 * Who did what, when, on what. Acts in, rows and one page out. Every feature that changes things records here.
 * Invariant: rows are added and never changed or removed, and none holds the value of a secret.
 */
@NullMarked
package org.limpide.registry.audit;

import org.jspecify.annotations.NullMarked;
