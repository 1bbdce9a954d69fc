/**
 * Ground shared by the registry and the portal: pages, languages, security headers, assets, errors, clock and data
 * folder. Requests in, pages out. Every feature may use it; it uses none and holds nothing of the domain.
 * Invariant: a handler that does not say who may call it answers nobody.
 */
@NullMarked
package org.limpide.registry.platform;

import org.jspecify.annotations.NullMarked;
