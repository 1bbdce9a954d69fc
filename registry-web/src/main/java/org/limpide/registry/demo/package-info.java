/**
 * The demonstration: what people would do by hand so that a first look at the registry is worth it. It listens to what
 * arrives and writes through the services of the other features. Runs only where {@code limpide.demo} is set.
 * Invariant: it publishes nothing that the machine found an obstacle to.
 */
@NullMarked
package org.limpide.registry.demo;

import org.jspecify.annotations.NullMarked;
