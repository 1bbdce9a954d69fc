/**
 * The one way out: a signed bundle of published things for the portal. Published projects in, a zip out. Nobody uses it.
 * It saves nothing of the domain, only the row that says a bundle was made.
 * Invariant: what {@code PublicProject} does not name cannot leave; no finding, path, waiver or count is in it.
 */
@NullMarked
package org.limpide.registry.publication;

import org.jspecify.annotations.NullMarked;
