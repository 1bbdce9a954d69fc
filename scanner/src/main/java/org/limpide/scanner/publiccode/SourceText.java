package org.limpide.scanner.publiccode;

import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.yaml.YamlFile;
import org.limpide.scanner.yaml.YamlFile.Reading;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/** From a file to its keys: section "Encoding" of the standard. */
final class SourceText {

    private SourceText() {}

    /** The keys of a file; empty, with a problem, where it is no YAML with keys. */
    static Optional<Mapping> keys(Reading reading, Problems problems) {
        if (reading instanceof Reading.Trouble trouble) {
            say(trouble, problems);
            return Optional.empty();
        }
        Reading.Keys keys = (Reading.Keys) reading;
        if (keys.old()) {
            problems.at("", new Place(1, 1)).say(ProblemCode.YAML_1_1);
        }
        return Optional.of(keys.top());
    }

    static void tooLarge(Problems problems) {
        say(YamlFile.tooLarge(), problems);
    }

    private static void say(Reading.Trouble trouble, Problems problems) {
        ProblemCode code = ProblemCode.valueOf(trouble.kind().name());
        String key = code == ProblemCode.DUPLICATE_KEY ? KeyPath.child("", trouble.detail()) : "";
        Map<String, String> arguments = switch (trouble.kind()) {
            case TOO_LARGE -> Map.of("limit", trouble.detail());
            case CONTROL_CHARACTER -> Map.of("codePoint", trouble.detail());
            default -> Map.of();
        };
        problems.at(key, trouble.place()).say(code, arguments);
    }
}
