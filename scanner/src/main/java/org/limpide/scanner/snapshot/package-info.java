/**
 * One commit of one repository as the checks see it: files, facts of the history, and the ledger of what could not be
 * read. Comes from {@code source}, is read by {@code check} and {@code engine}; knows neither Git library nor disk.
 * Invariant: reading never throws for what is wrong with the repository; it answers {@link Content.Unread}.
 */
@NullMarked
package org.limpide.scanner.snapshot;

import org.jspecify.annotations.NullMarked;
