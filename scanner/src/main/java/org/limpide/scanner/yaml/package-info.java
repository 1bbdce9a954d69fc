/**
 * Library package: YAML 1.2 (and so JSON) from untrusted hands, with the line and column of every value and limits on
 * size, depth and aliases. Text in, {@link org.limpide.scanner.yaml.YamlValue} or a placed fault out. Imports no stage.
 * Invariant: no input makes it build objects, recurse without end or grow past its limits.
 */
@NullMarked
package org.limpide.scanner.yaml;

import org.jspecify.annotations.NullMarked;
