/**
 * Settings files ({@code .properties}, YAML) as flat keys with their lines. A snapshot in, entries out; used by checks.
 * Nothing is resolved: placeholders stay as written.
 * Invariant: a file that cannot be understood gives no entry and is named.
 */
@NullMarked
package org.limpide.scanner.engine.config;

import org.jspecify.annotations.NullMarked;
