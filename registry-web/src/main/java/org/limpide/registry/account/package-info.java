/**
 * People and keys: local accounts with two roles, login, and API keys for programs. Passwords and tokens in, who is
 * calling out. Any feature may ask who calls.
 * Invariant: neither a password nor a token is stored, logged or shown again; only their hashes stay.
 */
@NullMarked
package org.limpide.registry.account;

import org.jspecify.annotations.NullMarked;
