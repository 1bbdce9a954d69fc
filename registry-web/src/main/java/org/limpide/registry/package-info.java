/**
 * The registry: takes reports in, carries the decision to publish, feeds the public portal. One package per feature;
 * this root holds nothing but the application class. Imports point downward only, as {@code MAY_USE} in
 * {@code ArchitectureTest} says.
 * Invariant: nobody outside of the registry learns more than the signed bundle tells.
 */
@NullMarked
package org.limpide.registry;

import org.jspecify.annotations.NullMarked;
