/**
 * The administrations that own projects, as a tree. Names in both languages in, rows out. Projects use it.
 * Nothing here depends on what the organisations own.
 * Invariant: a slug never changes, since addresses hold it.
 */
@NullMarked
package org.limpide.registry.organization;

import org.jspecify.annotations.NullMarked;
