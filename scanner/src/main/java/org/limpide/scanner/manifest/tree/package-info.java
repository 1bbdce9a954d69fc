/**
 * Library package: large structured texts entry by entry, so that a lock file of fifty megabytes never stands in memory as a
 * tree: JSON, YAML, TOML and XML. Text in, {@link org.limpide.scanner.yaml.YamlValue} or elements, or a placed fault, out. For the
 * rooms of {@code manifest} and for {@code sbom}.
 * Invariant: no text makes it throw, fetch anything, expand an entity, or nest without end.
 */
@NullMarked
package org.limpide.scanner.manifest.tree;

import org.jspecify.annotations.NullMarked;
