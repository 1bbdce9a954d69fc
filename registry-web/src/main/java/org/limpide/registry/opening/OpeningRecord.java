package org.limpide.registry.opening;

import java.util.LinkedHashMap;
import java.util.Map;
import org.limpide.registry.platform.Papers;
import org.limpide.scanner.text.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The record of an opening as a file: JSON for programs and archives, PDF to print and to file. */
@Component
class OpeningRecord {
    private static final String SCHEMA = "limpide/opening-record/1";
    private final Papers papers;
    private final JsonMapper json;

    OpeningRecord(Papers papers, JsonMapper json) {
        this.papers = papers;
        this.json = json;
    }

    byte[] json(OpeningPage page) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("schema", SCHEMA);
        record.put("project", page.project().slug());
        record.put("name", page.project().name());
        record.put("stage", page.project().stage());
        record.put("publicUrl", page.project().publicUrl());
        record.put("publicCommit", page.project().publicCommit());
        if (page.file() != null) {
            record.put("file", page.file());
            record.put("eligibility", page.complete() ? page.leads() : "INCOMPLETE");
            record.put(
                    "answers",
                    page.questions().stream().map(OpeningRecord::answer).toList());
            record.put(
                    "opinions",
                    page.opinions().stream().map(OpeningRecord::opinion).toList());
        }
        if (page.decision() != null) {
            record.put("decision", page.decision());
            record.put("checklist", page.checklist());
        }
        record.put("earlierDecisions", page.past());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(record);
    }

    private static Map<String, Object> answer(OpeningPage.Asked one) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("question", one.id());
        answer.put("title", one.title());
        answer.put(
                "answers",
                one.options().stream()
                        .filter(OpeningPage.Option::chosen)
                        .map(OpeningPage.Option::id)
                        .toList());
        answer.put("said", one.said());
        answer.put("reason", one.reason());
        answer.put("basis", one.basis());
        answer.put("givenBy", one.givenBy());
        answer.put("givenAt", one.givenAt());
        return answer;
    }

    private static Map<String, Object> opinion(OpeningPage.View one) {
        Map<String, Object> opinion = new LinkedHashMap<>();
        opinion.put("kind", one.kind());
        opinion.put("title", one.title());
        opinion.put("stance", one.stance());
        opinion.put("remark", one.remark());
        opinion.put("givenBy", one.givenBy());
        opinion.put("givenAt", one.givenAt());
        opinion.put("commit", one.commit());
        opinion.put("report", one.report());
        opinion.put("basis", one.basis());
        return opinion;
    }

    byte[] pdf(OpeningPage page, Language language) {
        return papers.pdf("pages/opening/record.ftlh", Map.of("it", page), language);
    }
}
