/**
 * Library package: what a project needs, as its files tell it without a build: values and nothing else. Made by the rooms beside
 * ({@code manifest.lock}, {@code manifest.maven}, {@code manifest.gradle}), used by anybody. Imports no stage.
 * Invariant: a version that no file decides is never guessed; it says why it is open.
 */
@NullMarked
package org.limpide.scanner.manifest.dependency;

import org.jspecify.annotations.NullMarked;
