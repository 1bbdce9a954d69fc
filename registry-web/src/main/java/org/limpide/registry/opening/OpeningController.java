package org.limpide.registry.opening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.limpide.registry.account.Rights;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.Named;
import org.limpide.scanner.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of an opening, and the steps before its decision. */
@Controller
class OpeningController {
    private final Openings openings;
    private final Desk desk;

    OpeningController(Openings openings, Desk desk) {
        this.openings = openings;
        this.desk = desk;
    }

    @GetMapping("/projects/{slug}/opening")
    @MayCall(Caller.READER)
    ModelAndView page(@PathVariable String slug, Rights rights, Language language) {
        return desk.page(slug, "", rights, language);
    }

    @PostMapping("/projects/{slug}/opening/start")
    @MayCall(Caller.READER)
    ModelAndView start(@PathVariable String slug, Rights rights, Language language) {
        return desk.answer(slug, "questions", openings.start(desk.project(slug, rights), rights), rights, language);
    }

    @PostMapping("/projects/{slug}/opening/answers")
    @MayCall(Caller.READER)
    ModelAndView answer(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> form,
            Rights rights,
            Language language) {
        Map<String, List<String>> given = form.entrySet().stream()
                .filter(field -> field.getKey().startsWith("q."))
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(2),
                        field -> field.getValue().stream().distinct().toList()));
        Map<String, String> reasons = new HashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith("r.") && !values.isEmpty()) {
                reasons.put(name.substring(2), Desk.text(values.get(0)));
            }
        });
        return desk.answer(
                slug,
                "questions",
                openings.answer(desk.project(slug, rights), given, reasons, rights),
                rights,
                language);
    }

    @PostMapping("/projects/{slug}/opening/request")
    @MayCall(Caller.READER)
    ModelAndView request(@PathVariable String slug, Rights rights, Language language) {
        return desk.answer(slug, "opinions", openings.request(desk.project(slug, rights), rights), rights, language);
    }

    @PostMapping("/projects/{slug}/opening/back")
    @MayCall(Caller.READER)
    ModelAndView back(@PathVariable String slug, Rights rights, Language language) {
        return desk.answer(slug, "questions", openings.back(desk.project(slug, rights), rights), rights, language);
    }

    @PostMapping("/projects/{slug}/opening/ask-again")
    @MayCall(Caller.READER)
    ModelAndView askAgain(@PathVariable String slug, Rights rights, Language language) {
        return desk.answer(slug, "opinions", openings.askAgain(desk.project(slug, rights), rights), rights, language);
    }

    @PostMapping("/projects/{slug}/opening/opinion")
    @MayCall(Caller.VALIDATOR)
    ModelAndView opine(
            @PathVariable String slug,
            @RequestParam String kind,
            @RequestParam String stance,
            @RequestParam(defaultValue = "") String remark,
            Rights rights,
            Language language) {
        Optional<Stance> said = Named.of(Stance.values(), stance);
        return said.isEmpty()
                ? desk.page(slug, "opening.fault.stance", rights, language)
                : desk.answer(
                        slug,
                        "opinions",
                        openings.opine(desk.project(slug, rights), kind, said.get(), Desk.text(remark), rights),
                        rights,
                        language);
    }

    @PostMapping("/projects/{slug}/opening/arbitration")
    @MayCall(Caller.DIGITAL_DIRECTORATE)
    ModelAndView arbitrate(@PathVariable String slug, @RequestParam String text, Rights rights, Language language) {
        return desk.answer(
                slug,
                "opinions",
                openings.arbitrate(desk.project(slug, rights), Desk.text(text), rights),
                rights,
                language);
    }
}
