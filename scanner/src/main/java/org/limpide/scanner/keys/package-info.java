/**
 * Library package: what a private key, a certificate or a key store really is, without a password. Bytes or text in;
 * kind, whether it is encrypted and well formed, fingerprint of the public key out. Imports no stage. Anybody may use it.
 * Invariant: no byte of a key leaves it, and malformed input has an answer, in bounded time.
 */
@NullMarked
package org.limpide.scanner.keys;

import org.jspecify.annotations.NullMarked;
