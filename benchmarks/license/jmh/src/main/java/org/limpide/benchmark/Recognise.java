package org.limpide.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Recognition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text of the SPDX list in turn: p0.50 is the median file, p0.99 and p1.00 the worst ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class Recognise {
    /** Each text once: the library remembers the last one that it was asked about. */
    private List<String> texts = List.of();

    private int next;

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = Recognise.class.getResourceAsStream("/resources/stdlicenses/" + name + ".json")) {
            return new JsonMapper().readTree(in);
        }
    }

    @Setup
    public void load() throws IOException {
        Set<String> all = new LinkedHashSet<>();
        for (JsonNode one : read("licenses").get("licenses")) {
            all.add(read(one.get("licenseId").stringValue()).get("licenseText").stringValue());
        }
        texts = List.copyOf(all);
    }

    @Benchmark
    public Recognition recognise() {
        next = (next + 1) % texts.size();
        return LicenseTexts.recognise(texts.get(next));
    }
}
