/**
 * Library package: files of package managers, one reader for each format: npm, yarn, pnpm, Python, Composer, Cargo, Go, NuGet,
 * Bundler. The path of a file and the files around it in, dependencies and troubles into a {@code Gathering}. Used by
 * {@code manifest.inventory}. Formats are read as their tools document or write them; nothing is run or fetched.
 * Invariant: what cannot be read is a trouble with its place, and the rest of the file still counts.
 */
@NullMarked
package org.limpide.scanner.manifest.lock;

import org.jspecify.annotations.NullMarked;
