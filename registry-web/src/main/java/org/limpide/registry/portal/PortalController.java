package org.limpide.registry.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.limpide.scanner.text.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The public pages. */
@Controller
class PortalController {
    private final CurrentBundle current;

    PortalController(CurrentBundle current) {
        this.current = current;
    }

    /** A published source code in one language. */
    public record Card(
            String slug,
            String name,
            String summary,
            String organization,
            String license,
            String url,
            LocalDate published,
            LocalDate assessed,
            List<Answer> criteria) {}

    /** A criterion in one language; {@code answer} is MET, NOT_MET or NOT_CHECKED. */
    public record Answer(String theme, String title, String answer) {}

    @Bean
    static MenuEntry homeMenu() {
        return new MenuEntry("portal.menu.home", "/", Caller.ANYONE, 10);
    }

    @GetMapping("/")
    @MayCall(Caller.ANYONE)
    ModelAndView home(@RequestParam(defaultValue = "") String q, Language language) {
        Bundle bundle = current.get();
        List<Bundle.Project> found = q.isBlank() ? bundle.projects() : bundle.search(q, language);
        return new ModelAndView(
                "pages/portal/home",
                Map.of(
                        "projects",
                        found.stream().map(one -> card(one, language)).toList(),
                        "q",
                        q,
                        "total",
                        bundle.projects().size(),
                        "updated",
                        bundle.created()));
    }

    @GetMapping("/projets/{slug}")
    @MayCall(Caller.ANYONE)
    ModelAndView project(@PathVariable String slug, Language language) {
        Bundle bundle = current.get();
        Bundle.Project project =
                bundle.project(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                "pages/portal/project", Map.of("project", card(project, language), "updated", bundle.created()));
    }

    @GetMapping("/accessibilite")
    @MayCall(Caller.ANYONE)
    ModelAndView accessibility() {
        return plain("pages/portal/accessibility");
    }

    @GetMapping("/mentions-legales")
    @MayCall(Caller.ANYONE)
    ModelAndView legal() {
        return plain("pages/portal/legal");
    }

    private ModelAndView plain(String view) {
        Instant updated = current.get().created();
        return new ModelAndView(view, Map.of("updated", updated));
    }

    private static Card card(Bundle.Project one, Language language) {
        return new Card(
                one.slug(),
                one.name(),
                one.summary().in(language),
                one.organization().in(language),
                one.license(),
                one.url(),
                one.published(),
                one.assessed(),
                one.criteria().stream()
                        .map(each -> new Answer(
                                each.theme(),
                                each.title().in(language),
                                each.answer().name()))
                        .toList());
    }
}
