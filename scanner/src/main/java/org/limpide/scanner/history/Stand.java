package org.limpide.scanner.history;

import org.limpide.scanner.history.store.ObjectKind;

/**
 * A place where a known value stands in an object.
 *
 * @param value its number in the table
 * @param object id of the object
 * @param kind of the object
 * @param offset of the first byte, in the object
 * @param length bytes, as they are written there
 * @param packed whether it stands in an archive that the object is, so that offset and length say nothing
 */
public record Stand(int value, String object, ObjectKind kind, long offset, int length, boolean packed) {}
