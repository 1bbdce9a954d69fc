package org.limpide.scanner.manifest.tree;

import org.limpide.scanner.yaml.YamlValue;

/** Told each entry of a text. */
@FunctionalInterface
public interface EntrySink {

    /**
     * One entry.
     *
     * @param container the key of the mapping or list that was opened; empty for the top
     * @param key of the entry; empty for an item of a list
     * @param line of the entry, from 1
     * @param value its places count from the beginning of the text, or of the entry where the format keeps none
     */
    void take(String container, String key, int line, YamlValue value);
}
