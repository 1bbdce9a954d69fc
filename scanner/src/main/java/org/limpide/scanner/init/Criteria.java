package org.limpide.scanner.init;

import java.util.List;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Parameters of the built-in criteria, so that what is written here is what is looked for there. */
final class Criteria {
    private Criteria() {}

    private static Mapping parameters(String id) {
        String theme = id.substring(0, id.indexOf('.'));
        return BuiltIn.yaml("policies/opening/" + theme + ".yaml").items("criteria").stream()
                .map(item -> (Mapping) item)
                .filter(one -> one.text("id").filter(id::equals).isPresent())
                .findFirst()
                .flatMap(one -> one.mapping("parameters"))
                .orElseThrow(() -> new IllegalStateException("no criterion " + id));
    }

    static List<String> texts(String id, String parameter) {
        return Paper.texts(parameters(id).items(parameter));
    }

    /** What marks a gap that only a person can fill. */
    static String mark() {
        return parameters("docs.leftovers").text("mark").orElseThrow();
    }
}
