package org.limpide.scanner.policy;

import java.util.Map;
import org.limpide.scanner.yaml.YamlValue.Place;

/**
 * Something wrong with a policy or a waiver file.
 *
 * @param file name of the file
 * @param place where in it
 * @param key of the sentence among {@code messages/policy}
 * @param arguments of the sentence
 */
public record PolicyFault(String file, Place place, String key, Map<String, String> arguments) {

    public PolicyFault {
        arguments = Map.copyOf(arguments);
    }
}
