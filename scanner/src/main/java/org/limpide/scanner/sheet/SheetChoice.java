package org.limpide.scanner.sheet;

import java.util.Optional;
import org.limpide.scanner.text.Localized;

/**
 * A value of a closed list.
 *
 * @param key in the file; it never changes
 * @param iri the same concept for machines, where a vocabulary has it
 */
public record SheetChoice(String key, Localized label, Optional<String> iri) {}
