/**
 * The project: what is published or not, and the unit of every rate. Names, status and where it stands in; lists and
 * views out. The features above use {@code Projects} and its events.
 * Invariant: a project is shown to the public only while it has a day of publication, which the digital directorate sets.
 */
@NullMarked
package org.limpide.registry.project;

import org.jspecify.annotations.NullMarked;
