/**
 * Library package: what a {@code pom.xml} means once its parents, properties, managed versions and imported lists are put
 * together, by the files of the repository, and by a local repository of Maven only where the caller names one. Used by
 * {@code manifest.inventory}. Nothing is run or fetched.
 * Invariant: what a parent or a list that is not here would decide stays open and says so.
 */
@NullMarked
package org.limpide.scanner.manifest.maven;

import org.jspecify.annotations.NullMarked;
