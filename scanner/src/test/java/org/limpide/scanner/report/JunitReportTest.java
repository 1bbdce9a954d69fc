package org.limpide.scanner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.text.Language;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A report as JUnit XML parses, counts right, and is red only where the verdict is concerned. */
class JunitReportTest {

    private static byte[] bytes(ScanReport report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JunitReport().write(report, Language.EN, out);
        return out.toByteArray();
    }

    private static Element suite(ScanReport report) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(report)))
                .getDocumentElement();
    }

    private static List<Element> all(Element in, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = in.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static Element inCase(Element suite, String criterion, String name) {
        Element one = all(suite, "testcase").stream()
                .filter(testCase -> testCase.getAttribute("name").equals(criterion))
                .findFirst()
                .orElseThrow();
        assertThat(all(one, "*")).hasSize(1);
        return all(one, name).get(0);
    }

    @ParameterizedTest
    @MethodSource("org.limpide.scanner.report.JsonReportTest#samples")
    void itParsesAndItsCountsAreRight(ScanReport report) throws Exception {
        Element suite = suite(report);

        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(all(suite, "testcase")).hasSize(report.criteria().size()).hasSize(count(suite, "tests"));
        assertThat(all(suite, "failure")).hasSize(count(suite, "failures"));
        assertThat(all(suite, "error")).hasSize(count(suite, "errors"));
        assertThat(all(suite, "skipped")).hasSize(count(suite, "skipped"));
    }

    private static int count(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }

    @ParameterizedTest
    @MethodSource("org.limpide.scanner.report.JsonReportTest#samples")
    void twoWritesAreTheSameBytes(ScanReport report) throws Exception {
        assertThat(bytes(report)).isEqualTo(bytes(report));
    }

    @Test
    void aFailureNamesItsPlacesAndTheRemedy() throws Exception {
        Element failure = inCase(suite(SampleReport.full()), "secrets.content", "failure");

        assertThat(failure.getAttribute("message")).isEqualTo("The criterion “secrets.content”");
        assertThat(failure.getAttribute("type")).isEqualTo("fail");
        assertThat(failure.getTextContent())
                .contains("config/production.properties:12  Found: clé <privée>.")
                .contains("src/main/java/Émission.java:40")
                .contains("Take it out, then scan again.");
    }

    @Test
    void whatWeighsOnTheVerdictIsRedAndNothingElse() throws Exception {
        Element suite = suite(SampleReport.full());

        assertThat(inCase(suite, "protection.internal-host", "error").getAttribute("type"))
                .isEqualTo("not-available");
        assertThat(inCase(suite, "security.policy", "skipped").getAttribute("message"))
                .isEqualTo("The criterion “security.policy”: 1 finding, without effect on the verdict.");
        assertThat(inCase(suite(SampleReport.hostile()), "docs.readme", "failure")
                        .getAttribute("type"))
                .isEqualTo("review");
    }

    @Test
    void fiftyPlacesAreNamedAndTheRestCounted() throws Exception {
        String text =
                inCase(suite(SampleReport.huge()), "secrets.content", "failure").getTextContent();

        assertThat(text.lines().filter(line -> line.startsWith("data/"))).hasSize(50);
        assertThat(text).contains("and 9950 more places");
    }

    @Test
    void charactersThatXmlCannotCarryAreReplaced() throws Exception {
        ScanReport clean = SampleReport.clean();
        ScanReport.Project project = new ScanReport.Project(
                "a\0b\uD800<c>\uFFFF", clean.project().rootCommit(), "\u001b", "b".repeat(40), "", 0);
        ScanReport odd = new ScanReport(
                clean.schema(),
                clean.tool(),
                clean.run(),
                clean.policy(),
                project,
                clean.verdict(),
                clean.criteria(),
                clean.findings(),
                clean.waivers(),
                clean.notices(),
                clean.coverage());

        assertThat(suite(odd).getAttribute("name")).isEqualTo("limpide a\uFFFDb\uFFFD<c>\uFFFD");
    }
}
