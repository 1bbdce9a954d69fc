package org.limpide.scanner.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.report.JunitCases.Case;
import org.limpide.scanner.report.JunitCases.Kind;
import org.limpide.scanner.text.Language;

/**
 * JUnit XML as continuous integration reads it: one suite, one test case per criterion.
 *
 * <p>A case is red only where it weighs on the verdict, so that a green build and exit code 0 mean the same: {@code
 * failure} where something fails, or, with type {@code review}, where only a person can tell; {@code error} where
 * nothing fails and something could not be read or asked. Advice, criteria on trial, findings whose waiver leaves no
 * reservation, and questions that do not arise are {@code skipped}, with their reason.
 */
final class JunitReport implements ReportWriter {

    @Override
    public void write(ScanReport report, Language language, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            JunitXml xml = new JunitXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
            suite(report, language, new JunitCases(report, language).all(), xml);
        } catch (XMLStreamException broken) {
            throw new IOException("the report cannot be written as JUnit XML", broken);
        }
        text.flush();
    }

    private static void suite(ScanReport report, Language language, List<Case> cases, JunitXml xml)
            throws XMLStreamException {
        Map<Kind, Long> counts = cases.stream().collect(Collectors.groupingBy(Case::kind, Collectors.counting()));
        xml.start();
        xml.open("testsuite");
        xml.attribute("name", "limpide " + report.project().name());
        xml.attribute("tests", String.valueOf(cases.size()));
        xml.attribute("failures", String.valueOf(counts.getOrDefault(Kind.FAILURE, 0L)));
        xml.attribute("errors", String.valueOf(counts.getOrDefault(Kind.ERROR, 0L)));
        xml.attribute("skipped", String.valueOf(counts.getOrDefault(Kind.SKIPPED, 0L)));
        xml.attribute("time", seconds(report.run().milliseconds()));
        xml.attribute("timestamp", report.run().startedAt().toString());
        properties(report, language, xml);
        for (Case one : cases) {
            testCase(one, xml);
        }
        xml.close();
        xml.end();
    }

    private static String seconds(long milliseconds) {
        return milliseconds / 1000 + String.format(".%03d", milliseconds % 1000);
    }

    private static void properties(ScanReport report, Language language, JunitXml xml) throws XMLStreamException {
        xml.open("properties");
        property("commit", report.project().commit(), xml);
        if (report.policy().openness().isPresent()) {
            AppliedOpenness applied = report.policy().openness().get();
            property("openness", applied.degree().name(), xml);
            property("openness.text", ReportView.openness(applied, language), xml);
        }
        property("policy", report.policy().id() + " " + report.policy().version(), xml);
        property("ref", report.project().ref(), xml);
        if (report.scope().isPresent()) {
            property("scope", ReportView.scope(report.scope().get(), language), xml);
        }
        property("verdict", report.verdict().name(), xml);
        xml.close();
    }

    private static void property(String name, String value, JunitXml xml) throws XMLStreamException {
        xml.open("property");
        xml.attribute("name", name);
        xml.attribute("value", value);
        xml.close();
    }

    private static void testCase(Case one, JunitXml xml) throws XMLStreamException {
        xml.open("testcase");
        xml.attribute("classname", "limpide." + one.criterion().theme());
        xml.attribute("name", one.criterion().id());
        xml.attribute("time", "0");
        if (one.kind() != Kind.PASSED) {
            xml.open(one.kind().element());
            xml.attribute("message", one.message());
            if (one.kind() != Kind.SKIPPED) {
                xml.attribute("type", one.type());
                xml.text(one.text());
            }
            xml.close();
        }
        xml.close();
    }
}
