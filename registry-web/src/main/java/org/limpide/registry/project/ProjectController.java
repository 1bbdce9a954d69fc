package org.limpide.registry.project;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.organization.OrganizationRow;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.limpide.registry.platform.Slugs;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.text.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of projects. */
@Controller
class ProjectController {
    private static final int LONGEST_NAME = 200;
    private final Projects projects;
    private final ProjectPages pages;
    private final Organizations organizations;

    ProjectController(Projects projects, ProjectPages pages, Organizations organizations) {
        this.projects = projects;
        this.pages = pages;
        this.organizations = organizations;
    }

    @Bean
    static MenuEntry projectMenu() {
        return new MenuEntry("project.menu", "/projects", Caller.READER, 10);
    }

    @GetMapping("/")
    @MayCall(Caller.READER)
    String home() {
        return "redirect:/projects";
    }

    @GetMapping("/projects")
    @MayCall(Caller.READER)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "1") int page,
            Language language) {
        Long owner = organizations.find(organization).map(OrganizationRow::id).orElse(null);
        Map<String, Object> model = new HashMap<>();
        model.put("projects", pages.rows(new ProjectSearch(q, owner, verdict), page, language));
        model.put("organizations", pages.organizations(language));
        model.put("verdicts", Verdict.values());
        model.put("q", q);
        model.put("organization", organization);
        model.put("verdict", verdict == null ? "" : verdict.name());
        model.put("filtered", !q.isBlank() || owner != null || verdict != null);
        return new ModelAndView("pages/project/list", model);
    }

    @GetMapping("/new-project")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView form() {
        return new ModelAndView("pages/project/new", Map.of("name", "", "fault", ""));
    }

    @PostMapping("/new-project")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView create(@RequestParam String name, Principal actor) {
        String slug = Slugs.of(name);
        Optional<String> fault = faultOf(name, slug);
        if (fault.isPresent()) {
            return new ModelAndView("pages/project/new", Map.of("name", name, "fault", fault.get()));
        }
        projects.create(slug, name.strip(), "", actor.getName());
        return new ModelAndView("redirect:/projects/" + slug);
    }

    private Optional<String> faultOf(String name, String slug) {
        if (slug.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of("project.fault.name");
        }
        return projects.find(slug).map(taken -> "project.fault.taken");
    }
}
