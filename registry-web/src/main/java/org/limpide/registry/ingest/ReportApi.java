package org.limpide.registry.ingest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.KeyCaller;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.Problems;
import org.limpide.registry.platform.Slugs;
import org.limpide.registry.platform.Texts;
import org.limpide.scanner.text.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where programs send reports and ask what became of them. */
@RestController
class ReportApi {
    private static final String PATH = "/api/v1/reports";
    private final Inbox inbox;
    private final Submissions submissions;
    private final ObjectProvider<ReportWorker> worker;
    private final Problems problems;
    private final Texts texts;

    ReportApi(
            Inbox inbox, Submissions submissions, ObjectProvider<ReportWorker> worker, Problems problems, Texts texts) {
        this.inbox = inbox;
        this.submissions = submissions;
        this.worker = worker;
        this.problems = problems;
        this.texts = texts;
    }

    /**
     * What became of a report.
     *
     * @param state RECEIVED, CHECKING, APPLIED or REFUSED
     * @param project slug; empty while the report is to name it
     * @param page address for people
     */
    public record Status(
            String id,
            String state,
            String project,
            String sha256,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            List<Reason> reasons,
            String page) {}

    /** Why a report was refused, and what to do. */
    public record Reason(String code, String place, String text, String action) {}

    @PostMapping(PATH)
    @MayCall(Caller.KEY)
    ResponseEntity<Object> receive(
            @RequestParam(defaultValue = "") String project,
            @AuthenticationPrincipal KeyCaller caller,
            HttpServletRequest request,
            Language language)
            throws IOException {
        if (!project.isEmpty() && !Slugs.valid(project)) {
            return problems.answer(HttpStatus.BAD_REQUEST, language, "ingest.problem.bad-slug", Map.of());
        }
        String wanted = project.isEmpty() && caller.project() != null ? caller.project() : project;
        if (!wanted.isEmpty() && !caller.maySpeakFor(wanted)) {
            return problems.answer(
                    HttpStatus.FORBIDDEN, language, "ingest.problem.other-project", Map.of("project", wanted));
        }
        Inbox.Result result = inbox.keep(request.getInputStream());
        if (result instanceof Inbox.Received received) {
            return accepted(received, wanted, caller, language);
        }
        return result instanceof Inbox.TooLarge
                ? problems.answer(
                        HttpStatus.CONTENT_TOO_LARGE,
                        language,
                        "ingest.problem.too-large",
                        Map.of("limit", Inbox.LARGEST >> 20))
                : problems.answer(HttpStatus.BAD_REQUEST, language, "ingest.problem.bad-gzip", Map.of());
    }

    private ResponseEntity<Object> accepted(
            Inbox.Received received, String project, KeyCaller caller, Language language) {
        if (received.size() == 0) {
            return problems.answer(HttpStatus.BAD_REQUEST, language, "ingest.problem.empty", Map.of());
        }
        Submission.Row row = submissions.receive(project, received, caller);
        worker.ifAvailable(ReportWorker::wake);
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + row.id()))
                .body(status(row, language));
    }

    @GetMapping(PATH + "/{id}")
    @MayCall(Caller.KEY)
    ResponseEntity<Object> status(
            @PathVariable String id, @AuthenticationPrincipal KeyCaller caller, Language language) {
        return submissions
                .find(id, caller)
                .map(row -> ResponseEntity.ok().body((Object) status(row, language)))
                .orElseGet(() ->
                        problems.answer(HttpStatus.NOT_FOUND, language, "ingest.problem.unknown-report", Map.of()));
    }

    private Status status(Submission.Row row, Language language) {
        return new Status(
                row.id(),
                row.state().name(),
                row.project(),
                row.sha256(),
                row.receivedAt(),
                row.finishedAt(),
                reasons(row, language),
                "/reports/" + row.id());
    }

    private List<Reason> reasons(Submission.Row row, Language language) {
        return row.reasons().stream()
                .map(one -> new Reason(
                        one.key(),
                        one.place(),
                        texts.say(language, one.key(), one.arguments()),
                        texts.say(language, one.action(), one.arguments())))
                .toList();
    }
}
