/**
 * Library package: publiccode.yml, the description of public software, from 0.2 to 0.7.0. Bytes in; what the file says and
 * every problem with its key, line and column out ({@link org.limpide.scanner.publiccode.PubliccodeValidator}). Imports no
 * stage and opens no connection; anybody may use it. The rules are data in {@code policies/publiccode}.
 * Invariant: no input makes it throw, and a file without an error keeps every rule that can be judged without a network.
 */
@NullMarked
package org.limpide.scanner.publiccode;

import org.jspecify.annotations.NullMarked;
