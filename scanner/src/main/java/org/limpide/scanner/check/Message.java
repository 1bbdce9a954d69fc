package org.limpide.scanner.check;

import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence to come: its key among the messages of the criterion, and its arguments. Arguments are names and numbers,
 * never the value of a secret or of personal data.
 */
public record Message(String key, Map<String, String> arguments) {

    public Message {
        arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    /** This message with one more argument; control characters are made printable. */
    public Message with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(arguments);
        more.put(name, Printable.of(String.valueOf(value)));
        return new Message(key, more);
    }
}
