package org.limpide.scanner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.report.JsonReport.Reading;
import org.limpide.scanner.report.JsonReport.Reason;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/** A document that is no report is refused with the place and the reason; the schema refuses what a schema can. */
class JsonRefusalTest {
    private static final Messages TEXTS = Messages.of("refusal");

    private static List<Reason> refused(String document) throws IOException {
        Reading reading = JsonReportTest.read(document);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        List<Reason> reasons = ((Reading.Refused) reading).reasons();
        for (Reason reason : reasons) {
            for (Language language : Language.values()) {
                assertThat(TEXTS.say(language, reason.key(), reason.arguments()))
                        .doesNotContain("{");
            }
        }
        return reasons;
    }

    private static String broken(String part, String by) throws IOException {
        String whole = JsonReportTest.text(SampleReport.full());
        assertThat(whole).contains(part);
        return whole.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(by));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limpide/scan-report/1 | limpide/scan-report/2 | /schema | other-schema
            "LIKELY" | "SURE" | /findings/0/finding/confidence | unknown-choice
            "LIKELY" | "likely" | /findings/0/finding/confidence | unknown-choice
            "LIKELY" | 1 | /findings/0/finding/confidence | not-text
            "BLOCKING" | null | /criteria/0/mode | null
            "milliseconds": 1234 | "milliseconds": 1.5 | /run/milliseconds | not-number
            "milliseconds": 1234 | "milliseconds": -1 | /run/milliseconds | too-small
            "milliseconds": 1234 | "took": 1234 | /run/took | unknown-field
            "milliseconds": 1234 | "took": 1234 | /run/milliseconds | missing
            "uncommitted": 2 | "uncommitted": 3000000000 | /project/uncommitted | not-number
            "uncommitted": 2 | "uncommitted": "2" | /project/uncommitted | not-number
            "uncommitted": 2 | "uncommitted": [[2]] | /project/uncommitted | not-number
            "only": [] | "only": {} | /policy/only | not-list
            "only": [] | "only": ["A b"] | /policy/only/0 | not-a-theme
            "asOf": "2026-11-22" | "asOf": "2026-11-222" | /policy/asOf | not-a-day
            2026-11-22T08:30:00Z | 2026-11-22 08:30 | /run/startedAt | not-a-moment
            "id": "secrets.content" | "id": "secrets" | /criteria/0/id | not-a-criterion
            "criterion": "secrets.content" | "criterion": "secrets" | /findings/0/finding/criterion | not-a-criterion
            https://www.legifrance.gouv.fr/ | javascript:alert(1) | /criteria/0/basis/references/0/url | not-a-web-address
            "name": "limpide" | "name": "a\\u0000b" | /tool/name | control-characters
            """)
    void theReaderAndTheSchemaRefuse(String part, String by, String place, String problem) throws IOException {
        String document = broken(part, by);

        assertThat(refused(document)).extracting(Reason::place).contains(place);
        assertThat(refused(document)).extracting(Reason::key).contains("refusal." + problem);
        assertThat(JsonReportTest.schema().validate(document, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void commitsDigestsAndFingerprintsAreHexadecimalOfTheirLength() throws IOException {
        assertThat(onlyReason(broken("b".repeat(40), "b".repeat(41))))
                .isEqualTo(List.of("/project/commit", "refusal.not-a-commit"));
        assertThat(onlyReason(broken("a".repeat(40), "")))
                .isEqualTo(List.of("/project/rootCommit", "refusal.not-a-commit"));
        assertThat(onlyReason(broken("d".repeat(64), "D".repeat(64))))
                .isEqualTo(List.of("/policy/digest", "refusal.not-a-digest"));
        assertThat(JsonReportTest.read(broken("b".repeat(40), "b".repeat(64)))).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "criterion": "docs.readme" | "criterion": "docs.other" | /findings/2/finding/criterion | criterion-not-asked
            "verdict": "NOT_OPENABLE" | "verdict": "OPENABLE" | /verdict | verdict-does-not-follow
            "verdict": "NOT_OPENABLE" | "verdict": "UNDETERMINED" | /verdict | verdict-does-not-follow
            "effect": "NOT_OPENABLE" | "effect": "OPENABLE" | /criteria/0/effect | effect-does-not-follow
            "outcome": "FAIL" | "outcome": "PASS" | /criteria/0/outcome | outcome-does-not-follow
            "mode": "BLOCKING" | "mode": "ADVICE" | /findings/0/effect | effect-does-not-follow
            "key": "found" | "key": "lost" | /findings/0/finding/message/key | message-without-text
            "id": "docs.readme" | "id": "secrets.content" | /criteria/1/id | duplicate-criterion
            "filesRead": 119 | "filesRead": 121 | /coverage/filesRead | more-read-than-there
            """)
    void partsThatDisagreeAreRefused(String part, String by, String place, String problem) throws IOException {
        assertThat(refused(broken(part, by)))
                .extracting(reason -> List.of(reason.place(), reason.key()))
                .contains(List.of(place, "refusal." + problem));
    }

    @Test
    void aWaiverThatTheReportDoesNotHoldSavesNothing() throws IOException {
        String claimed = JsonReportTest.text(SampleReport.full())
                .replaceFirst(
                        "(\"fingerprint\": \"[0-9a-f]{32}\"\\s+},\\s+)\"effect\": \"NOT_OPENABLE\"",
                        "$1\"effect\": \"OPENABLE_WITH_RESERVATIONS\", \"waivedBy\": 3");

        assertThat(refused(claimed))
                .extracting(Reason::place, Reason::key)
                .containsExactly(tuple("/findings/0/waivedBy", "refusal.waiver-not-applied"));
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() throws IOException {
        assertThat(onlyReason(broken("\"line\": 12", "\"line\": 12, \"line\": 12")))
                .isEqualTo(List.of("/findings/0/finding/location/line", "refusal.duplicate-field"));
        assertThat(onlyReason(broken("\"kind\": \"clé", "\"kind\": \"x\", \"kind\": \"clé")))
                .isEqualTo(List.of("/findings/0/finding/message/arguments/kind", "refusal.duplicate-field"));
    }

    @Test
    void whatIsNotJsonIsRefusedWithLineAndColumn() throws IOException {
        assertThat(onlyReason("")).isEqualTo(List.of("1:1", "refusal.not-json"));
        assertThat(refused("{\n  nothing").get(0).place()).startsWith("2:");
        assertThat(onlyReason("[]")).isEqualTo(List.of("", "refusal.not-object"));
        assertThat(onlyReason(JsonReportTest.text(SampleReport.clean()) + "{}").get(1))
                .isEqualTo("refusal.trailing");
    }

    @Test
    void aDocumentCutAnywhereIsRefused() throws IOException {
        String whole = JsonReportTest.text(SampleReport.clean());
        for (int end = 0; end < whole.length() - 2; end += 43) {
            assertThat(refused(whole.substring(0, end))).isNotEmpty();
        }
    }

    @Test
    void depthLengthAndNumberAreBounded() throws IOException {
        assertThat(refused("{\"x\":" + "[".repeat(100_000)))
                .extracting(Reason::key)
                .containsExactly("refusal.unknown-field", "refusal.too-deep");
        assertThat(onlyReason(broken("\"version\": \"0.1.0\"", "\"version\": \"" + "9".repeat(101) + '"')))
                .isEqualTo(List.of("/tool/version", "refusal.text-too-long"));
        assertThat(onlyReason("{\"schema\": \"" + "x".repeat(2 << 20) + "\"}")).contains("refusal.token-too-long");
        assertThat(onlyReason(broken("\"only\": []", "\"only\": [" + "\"a\",".repeat(200_000) + "\"a\"]")))
                .isEqualTo(List.of("/policy/only", "refusal.too-many"));
    }

    @Test
    void aDocumentWithoutEndIsGivenUpAtTheLimit() throws IOException {
        Reading reading = JsonReport.read(new Blanks());

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) reading).reasons())
                .extracting(Reason::key)
                .containsExactly("refusal.too-large");
    }

    @Test
    void reasonsAreFewAndQuoteLittle() throws IOException {
        String many = "{\"" + "very-long-".repeat(50) + "\u202E\": 1" + ", \"x\": 2".repeat(1_000) + "}";

        assertThat(refused(many)).hasSizeLessThanOrEqualTo(20);
        assertThat(refused(many).get(0).place()).hasSizeLessThan(60);
        assertThat(refused("{\"a/b~\u202E\": 1}").get(0).place()).isEqualTo("/a~1b~0\\u202E");
    }

    private static List<String> onlyReason(String document) throws IOException {
        List<Reason> reasons = refused(document);
        assertThat(reasons).hasSize(1);
        return List.of(reasons.get(0).place(), reasons.get(0).key());
    }

    private static final class Blanks extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) ' ');
            return length;
        }
    }
}
