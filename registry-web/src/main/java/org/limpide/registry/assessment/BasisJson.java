package org.limpide.registry.assessment;

import java.util.List;
import org.limpide.scanner.policy.Basis;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The references of a criterion as one column: they are read whole and never searched. */
@Component
class BasisJson {
    private final JsonMapper json;

    BasisJson(JsonMapper json) {
        this.json = json;
    }

    /** One reference; {@code url} is empty where there is none. */
    record Stored(String fr, String en, String url) {}

    String write(Basis basis) {
        return json.writeValueAsString(basis.references().stream()
                .map(one ->
                        new Stored(one.label().fr(), one.label().en(), one.url().orElse("")))
                .toList());
    }

    List<ProjectPage.Reference> read(String stored, Language language) {
        List<Stored> references = json.readValue(stored, new TypeReference<>() {});
        return references.stream()
                .map(one -> new ProjectPage.Reference(new Localized(one.fr(), one.en()).in(language), one.url()))
                .toList();
    }
}
