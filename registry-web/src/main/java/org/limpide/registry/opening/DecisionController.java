package org.limpide.registry.opening;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Rights;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.Named;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Stage;
import org.limpide.scanner.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The decision, and what is done after it. */
@Controller
class DecisionController {
    private final Decisions decisions;
    private final Desk desk;

    DecisionController(Decisions decisions, Desk desk) {
        this.decisions = decisions;
        this.desk = desk;
    }

    @PostMapping("/projects/{slug}/opening/decision")
    @MayCall(Caller.VALIDATOR)
    ModelAndView decide(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> form,
            Rights rights,
            Language language) {
        ProjectView project = desk.project(slug, rights);
        Optional<Decision.Outcome> outcome = Named.of(Decision.Outcome.values(), one(form, "outcome"));
        if (outcome.isEmpty()) {
            return desk.page(slug, "opening.fault.outcome", rights, language);
        }
        String given = one(form, "reviewOn");
        LocalDate review = date(given);
        if (review == null && !given.isEmpty()) {
            return desk.page(slug, "opening.fault.review-date", rights, language);
        }
        List<String> grounds =
                form.getOrDefault("articles", List.of()).stream().distinct().toList();
        if (!Decision.GROUNDS.containsAll(grounds)) {
            return desk.page(slug, "opening.fault.grounds", rights, language);
        }
        Decision.Text text = new Decision.Text(
                outcome.get(), String.join(", ", grounds), one(form, "withheld"), one(form, "reason"), review);
        return desk.answer(slug, "decision", decisions.decide(project, text, rights), rights, language);
    }

    @PostMapping("/projects/{slug}/opening/publish")
    @MayCall(Caller.DIGITAL_DIRECTORATE)
    ModelAndView publish(
            @PathVariable String slug,
            @RequestParam String url,
            @RequestParam String commit,
            Rights rights,
            Language language) {
        return desk.answer(
                slug,
                "decision",
                decisions.publish(desk.project(slug, rights), url.strip(), commit.strip(), rights),
                rights,
                language);
    }

    @PostMapping("/projects/{slug}/opening/check")
    @MayCall(Caller.READER)
    ModelAndView check(
            @PathVariable String slug,
            @RequestParam String item,
            @RequestParam boolean done,
            @RequestParam(defaultValue = "") String remark,
            Rights rights,
            Language language) {
        String said = remark.length() <= 1000 ? remark.strip() : remark.substring(0, 1000);
        return desk.answer(
                slug,
                "decision",
                decisions.check(desk.project(slug, rights), item, done, said, rights),
                rights,
                language);
    }

    @PostMapping("/projects/{slug}/opening/stage")
    @MayCall(Caller.READER)
    ModelAndView live(@PathVariable String slug, @RequestParam String stage, Rights rights, Language language) {
        Stage wanted = Named.of(Stage.values(), stage).orElse(Stage.INVENTORIED);
        return desk.answer(
                slug, "decision", decisions.live(desk.project(slug, rights), wanted, rights), rights, language);
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : Desk.text(value);
    }

    private static @Nullable LocalDate date(String given) {
        try {
            return given.isEmpty() ? null : LocalDate.parse(given);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
