/**
 * The opening of a project: questions answered, opinions, decision, and what is done after it. Acts of people in, the record out;
 * readers get it as a page, JSON and PDF. Signatures hold the commit and the report that they were given for.
 * Invariant: whoever asked for a decision neither gives an opinion on it nor decides.
 */
@NullMarked
package org.limpide.registry.opening;

import org.jspecify.annotations.NullMarked;
