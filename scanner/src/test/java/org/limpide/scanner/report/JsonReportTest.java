package org.limpide.scanner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.report.JsonReport.Reading;
import org.limpide.scanner.text.Language;

/** A report written as JSON is the same bytes each time, follows its schema and reads back equal. */
class JsonReportTest {
    static List<Named<ScanReport>> samples() {
        return List.of(
                Named.of("full", SampleReport.full()),
                Named.of("hostile", SampleReport.hostile()),
                Named.of("keys", SampleReport.keys()),
                Named.of("clean", SampleReport.clean()),
                Named.of("huge", SampleReport.huge()));
    }

    private static ScanReport named(String name) {
        ScanReport one = SampleReport.clean();
        ScanReport.Project project = one.project();
        return new ScanReport(
                one.schema(),
                one.tool(),
                one.run(),
                one.policy(),
                new ScanReport.Project(
                        name, project.rootCommit(), project.ref(), project.commit(), project.publishedRefs(), 0),
                one.verdict(),
                one.criteria(),
                one.findings(),
                one.waivers(),
                one.notices(),
                one.coverage());
    }

    static byte[] bytes(ScanReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(report, Language.FR, out);
        return out.toByteArray();
    }

    static String text(ScanReport report) throws IOException {
        return new String(bytes(report), StandardCharsets.UTF_8);
    }

    static Reading read(String text) throws IOException {
        return JsonReport.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../policies/scan-report.schema.json")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readingBackGivesAnEqualReport(ScanReport report) throws IOException {
        assertThat(JsonReport.read(new ByteArrayInputStream(bytes(report)))).isEqualTo(new Reading.Read(report));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void twoWritesAreTheSameBytes(ScanReport report) throws IOException {
        assertThat(bytes(report)).isEqualTo(bytes(report));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyReportFollowsThePublishedSchema(ScanReport report) throws IOException {
        assertThat(schema().validate(text(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aPersonCanReadIt() throws IOException {
        assertThat(text(SampleReport.clean()))
                .startsWith("{\n  \"schema\": \"limpide/scan-report/1\",\n  \"tool\": {\n    \"name\": \"limpide\"")
                .contains("\"findings\": [],\n")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void theLanguageChangesNothing() throws IOException {
        ByteArrayOutputStream english = new ByteArrayOutputStream();
        new JsonReport().write(SampleReport.full(), Language.EN, english);

        assertThat(english.toByteArray()).isEqualTo(bytes(SampleReport.full()));
    }

    @Test
    void aTextThatNoFormatCanCarryIsReplacedAndStillReads() throws IOException {
        ScanReport odd = named("a\0b\uD800c");

        assertThat(read(text(odd))).isEqualTo(new Reading.Read(named("a\uFFFDb\uFFFDc")));
    }

    @Test
    void theStreamsStayOpen() throws IOException {
        Watched out = new Watched();
        new JsonReport().write(SampleReport.clean(), Language.FR, out);
        assertThat(out.closed).isFalse();
    }

    @Test
    void aStreamThatFailsIsTheOnlyException() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable cut");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> JsonReport.read(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("cable cut");
    }

    @Test
    void anyDamageIsRefusedOrHarmlessAndNeverAnException() throws IOException {
        byte[] whole = bytes(SampleReport.full());
        Random random = new Random(20261122);
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Reading reading = JsonReport.read(new ByteArrayInputStream(damaged, 0, 1 + random.nextInt(damaged.length)));
            if (reading instanceof Reading.Refused refused) {
                assertThat(refused.reasons()).isNotEmpty();
            }
        }
    }

    private static final class Watched extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
