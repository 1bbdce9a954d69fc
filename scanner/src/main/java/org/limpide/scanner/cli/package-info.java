/**
 * The command line: arguments in, reports, messages and exit codes out. It calls the facade and the writers and decides
 * nothing about a repository. Nobody imports it.
 * Invariant: 0 openable, 1 not openable, 2 undetermined, 3 usage or internal error; no stack trace reaches a person.
 */
@NullMarked
package org.limpide.scanner.cli;

import org.jspecify.annotations.NullMarked;
