package org.limpide.registry.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Rights;
import org.limpide.registry.account.Role;
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
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "1") int page,
            Rights rights,
            Language language) {
        Set<Long> within = within(organization);
        Map<String, Object> model = new HashMap<>();
        model.put("projects", pages.rows(new ProjectSearch(q, within, verdict, stage), page, rights, language));
        model.put("organizations", pages.organizations(language));
        model.put("verdicts", Verdict.values());
        model.put("stages", Stage.values());
        model.put("q", q);
        model.put("organization", organization);
        model.put("verdict", verdict == null ? "" : verdict.name());
        model.put("stage", stage == null ? "" : stage.name());
        model.put("mayCreate", rights.held().stream().anyMatch(held -> mayCreate(held.role())));
        model.put("filtered", !q.isBlank() || within != null || verdict != null || stage != null);
        return new ModelAndView("pages/project/list", model);
    }

    /** An organisation and all below it; null where none is asked for. */
    private @Nullable Set<Long> within(String organization) {
        return organizations
                .find(organization)
                .map(id -> organizations.within(List.of(id)).getOrDefault(id, Set.of()))
                .orElse(null);
    }

    private static boolean mayCreate(Role role) {
        return role == Role.PROJECT_LEAD || role == Role.DIGITAL_DIRECTORATE || role == Role.ADMINISTRATOR;
    }

    @GetMapping("/new-project")
    @MayCall(Caller.LEAD)
    ModelAndView form(Language language) {
        return form("", "", "", language);
    }

    @PostMapping("/new-project")
    @MayCall(Caller.LEAD)
    ModelAndView create(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String organization,
            Rights rights,
            Language language) {
        String slug = Slugs.of(name);
        Long owner = organizations.find(organization).orElse(null);
        if (!rights.has(owner, Role.PROJECT_LEAD, Role.DIGITAL_DIRECTORATE, Role.ADMINISTRATOR)) {
            return form(name, organization, "project.fault.organization", language);
        }
        Optional<String> fault = faultOf(name, slug);
        if (fault.isPresent()) {
            return form(name, organization, fault.get(), language);
        }
        ProjectView made = projects.create(slug, name.strip(), "", rights.login());
        if (owner != null) {
            projects.change(
                    slug,
                    ProjectChange.none(made).described(made.name(), made.summary(), owner, made.license()),
                    rights.login());
        }
        return new ModelAndView("redirect:/projects/" + slug + "/edit");
    }

    private ModelAndView form(String name, String organization, String fault, Language language) {
        return new ModelAndView(
                "pages/project/new",
                Map.of(
                        "name",
                        name,
                        "organization",
                        organization,
                        "organizations",
                        pages.organizations(language),
                        "fault",
                        fault));
    }

    private Optional<String> faultOf(String name, String slug) {
        if (slug.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of("project.fault.name");
        }
        return projects.find(slug).map(taken -> "project.fault.taken");
    }
}
