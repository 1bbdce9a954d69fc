/**
 * Scans that the registry runs itself, in child processes, shared by all processes on one database. Repositories of projects in,
 * reports to {@code ingest} out. A folder of repositories can be discovered.
 * Invariant: a job brings one report, whatever happens to the process that works on it.
 */
@NullMarked
package org.limpide.registry.fleet;

import org.jspecify.annotations.NullMarked;
