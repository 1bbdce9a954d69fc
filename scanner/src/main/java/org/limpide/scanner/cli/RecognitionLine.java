package org.limpide.scanner.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.limpide.scanner.license.text.Difference;
import org.limpide.scanner.license.text.LicenseFile;
import org.limpide.scanner.license.text.Recognition;
import org.limpide.scanner.license.text.Region;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What was recognised in a file as one line of JSON, always with the same keys. */
final class RecognitionLine {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private RecognitionLine(JsonGenerator json) {
        this.json = json;
    }

    static String of(String name, LicenseFile file, Recognition recognition) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            new RecognitionLine(json).whole(name, file, recognition);
        }
        return line.toString();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void whole(String name, LicenseFile file, Recognition recognition) {
        json.writeStartObject();
        json.writeStringProperty("file", name);
        json.writeStringProperty("kind", key(recognition.kind()));
        file.problem().ifPresent(problem -> json.writeStringProperty("problem", key(problem)));
        recognition.expression().ifPresent(expression -> json.writeStringProperty("expression", expression));
        json.writeNumberProperty("share", Math.round(recognition.share() * 1000) / 1000.0);
        json.writeArrayPropertyStart("licenses");
        recognition.regions().forEach(this::region);
        json.writeEndArray();
        json.writeArrayPropertyStart("added");
        for (Recognition.Added added : recognition.added()) {
            json.writeStartObject();
            lines(added.firstLine(), added.lastLine());
            json.writeNumberProperty("words", added.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void region(Region region) {
        json.writeStartObject();
        strings("ids", region.ids());
        json.writeStringProperty("kind", key(region.kind()));
        json.writeStringProperty("part", key(region.part()));
        lines(region.firstLine(), region.lastLine());
        region.undecided().ifPresent(open -> json.writeStringProperty("undecided", key(open)));
        strings("ties", region.ties());
        if (region.kind() == Region.Kind.MODIFIED || !region.differences().isEmpty()) {
            json.writeNumberProperty("differing", region.differing());
            json.writeArrayPropertyStart("differences");
            region.differences().forEach(this::difference);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void difference(Difference difference) {
        json.writeStartObject();
        json.writeNumberProperty("line", difference.line());
        json.writeStringProperty("expected", difference.expected());
        json.writeStringProperty("found", difference.found());
        json.writeEndObject();
    }

    private void lines(int first, int last) {
        json.writeArrayPropertyStart("lines");
        json.writeNumber(first);
        json.writeNumber(last);
        json.writeEndArray();
    }

    private void strings(String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
