/**
 * Library package: what builds of Gradle name: lock files, version catalogues, and those lines of build scripts that say plainly
 * what they need. Used by {@code manifest.inventory}. A script is a program, and is never run.
 * Invariant: a line that is not plain is passed over; a version that a program would compute stays open.
 */
@NullMarked
package org.limpide.scanner.manifest.gradle;

import org.jspecify.annotations.NullMarked;
