package org.limpide.scanner.license.text;

/**
 * Words in which a text differs from the licence that it is nearest to, as they are compared: in lower case, without accents.
 *
 * @param line where it is in the text, from 1
 * @param expected words of the licence; empty where the text adds some
 * @param found words of the text; empty where some are missing
 */
public record Difference(int line, String expected, String found) {}
