package org.limpide.scanner.sbom;

import java.io.FilterOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON with one line feed at each end, on every machine. */
final class JsonOutput implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final OutputStream out;
    private final JsonGenerator json;

    /** Part of an object. */
    @FunctionalInterface
    interface Part {
        void write();
    }

    JsonOutput(OutputStream out) {
        this.out = out;
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        this.json = FACTORY.createGenerator(
                new ObjectWriteContext.Base() {
                    @Override
                    public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                        return printer;
                    }
                },
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int count) throws java.io.IOException {
                        out.write(bytes, from, count);
                    }

                    @Override
                    public void close() throws java.io.IOException {
                        out.flush();
                    }
                },
                JsonEncoding.UTF8);
    }

    void object(Part part) {
        json.writeStartObject();
        part.write();
        json.writeEndObject();
    }

    void object(String name, Part part) {
        json.writeName(name);
        object(part);
    }

    void list(String name, Part part) {
        json.writeName(name);
        json.writeStartArray();
        part.write();
        json.writeEndArray();
    }

    void texts(String name, List<String> all) {
        list(name, () -> all.forEach(json::writeString));
    }

    void text(String name, String value) {
        json.writeName(name);
        json.writeString(value);
    }

    void text(String name, Optional<String> value) {
        value.ifPresent(one -> text(name, one));
    }

    void number(String name, int value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    void yes(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
    }

    @Override
    public void close() {
        json.close();
        try {
            out.write("\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (java.io.IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }
}
