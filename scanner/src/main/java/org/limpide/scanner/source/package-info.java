/**
 * First stage: Git repositories on disk or behind an address, read without a checkout, through {@code history.store} and
 * JGit. An argument of the command line in, {@code RepositorySnapshot} with its ledger or a
 * {@link org.limpide.scanner.source.SourceProblem} out. Used by the facade and the command line. Nothing of a scanned
 * repository runs, and nothing is written into it; JGit never meets one of SHA-256, whose ids it cuts.
 * Invariant: whatever is wrong with a repository is a problem or a ledger row, never an exception.
 */
@NullMarked
package org.limpide.scanner.source;

import org.jspecify.annotations.NullMarked;
