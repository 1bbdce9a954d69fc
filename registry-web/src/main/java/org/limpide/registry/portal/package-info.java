/**
 * The public site: another process, read-only, without login and without the registry's database. A signed bundle and
 * a public key in, pages out. It uses nothing of the registry but the web bits of {@code platform}.
 * Invariant: nothing is shown that the signature does not cover.
 */
@NullMarked
package org.limpide.registry.portal;

import org.jspecify.annotations.NullMarked;
