package org.limpide.registry.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.limpide.registry.account.Accounts;
import org.limpide.registry.account.Rights;
import org.limpide.registry.account.Role;
import org.limpide.registry.organization.OrganizationRow;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What people change on a project: what is said of it, and, for some, whether it is published. */
@Controller
class ProjectEditController {
    private final Projects projects;
    private final ProjectPages pages;
    private final Organizations organizations;
    private final Accounts accounts;

    ProjectEditController(Projects projects, ProjectPages pages, Organizations organizations, Accounts accounts) {
        this.projects = projects;
        this.pages = pages;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    @GetMapping("/projects/{slug}/edit")
    @MayCall(Caller.READER)
    ModelAndView form(@PathVariable String slug, Rights rights, Language language) {
        ProjectView project = changeable(slug, rights);
        return page(project, ProjectChange.none(project), List.of(), rights, language);
    }

    @PostMapping("/projects/{slug}/edit")
    @MayCall(Caller.READER)
    ModelAndView save(
            @PathVariable String slug, @RequestParam Map<String, String> form, Rights rights, Language language) {
        ProjectView project = changeable(slug, rights);
        ProjectForm given = new ProjectForm(form);
        Long owner = organizations.find(form.getOrDefault("organization", "")).orElse(null);
        ProjectChange change = given.change(asSeen(project, form), owner, accounts::isUsable);
        if (!given.faults().isEmpty()) {
            return page(project, change, given.faults(), rights, language);
        }
        if (!Objects.equals(change.organizationId(), project.organizationId())) {
            ProjectRights.require(rights.has(
                    change.organizationId(), Role.PROJECT_LEAD, Role.DIGITAL_DIRECTORATE, Role.ADMINISTRATOR));
        }
        return switch (projects.change(slug, change, rights.login())) {
            case DONE -> new ModelAndView("redirect:/projects/" + slug);
            case CONFLICT -> {
                ProjectView now = changeable(slug, rights);
                yield page(
                        now,
                        ProjectChange.none(now),
                        List.of(new ProjectForm.Fault("name", "project.fault.conflict")),
                        rights,
                        language);
            }
            case UNKNOWN -> throw unknown();
        };
    }

    @PostMapping("/projects/{slug}/publish")
    @MayCall(Caller.DIGITAL_DIRECTORATE)
    ModelAndView publish(@PathVariable String slug, @RequestParam String url, Rights rights, Language language) {
        ProjectView project = publishable(slug, rights);
        if (!ProjectForm.publicAddress(url.strip())) {
            return page(
                    project,
                    ProjectChange.none(project),
                    List.of(new ProjectForm.Fault("url", "project.fault.url")),
                    rights,
                    language);
        }
        projects.publish(slug, url.strip(), rights.login());
        return new ModelAndView("redirect:/projects/" + slug);
    }

    @PostMapping("/projects/{slug}/withdraw")
    @MayCall(Caller.DIGITAL_DIRECTORATE)
    String withdraw(@PathVariable String slug, Rights rights) {
        publishable(slug, rights);
        projects.withdraw(slug, rights.login());
        return "redirect:/projects/" + slug;
    }

    private ProjectView changeable(String slug, Rights rights) {
        ProjectView project =
                ProjectRights.readable(rights, projects.find(slug).orElseThrow(ProjectEditController::unknown));
        ProjectRights.require(ProjectRights.mayChange(rights, project));
        return project;
    }

    private ProjectView publishable(String slug, Rights rights) {
        ProjectView project =
                ProjectRights.readable(rights, projects.find(slug).orElseThrow(ProjectEditController::unknown));
        ProjectRights.require(ProjectRights.mayPublish(rights, project));
        return project;
    }

    /** What stands, at the version that the person saw; a version that is no number is one that nobody was shown. */
    private static ProjectChange asSeen(ProjectView project, Map<String, String> form) {
        ProjectChange none = ProjectChange.none(project);
        String given = form.getOrDefault("version", "");
        long version = given.matches("[0-9]{1,18}") ? Long.parseLong(given) : -1;
        return new ProjectChange(
                none.name(),
                none.summary(),
                none.organizationId(),
                none.license(),
                none.openness(),
                none.path(),
                none.access(),
                none.supportTeam(),
                none.leadLogin(),
                none.repositories(),
                none.contacts(),
                version);
    }

    private ModelAndView page(
            ProjectView project,
            ProjectChange given,
            List<ProjectForm.Fault> faults,
            Rights rights,
            Language language) {
        String owner = organizations.list().stream()
                .filter(one -> Long.valueOf(one.id()).equals(given.organizationId()))
                .map(OrganizationRow::slug)
                .findFirst()
                .orElse("");
        Map<String, Object> model = new HashMap<>();
        model.put("project", project);
        model.put("given", given);
        model.put("owner", owner);
        model.put("degrees", Openness.values());
        model.put("paths", OpeningPath.values());
        model.put("levels", AccessLevel.values());
        Map<String, Contact> contacts = new HashMap<>();
        for (Duty duty : Duty.values()) {
            contacts.put(duty.name(), given.contacts().getOrDefault(duty, Contact.NONE));
        }
        model.put("contacts", contacts);
        model.put("duties", Duty.values());
        model.put("leads", accounts.holding(Role.PROJECT_LEAD));
        model.put("organizations", pages.organizations(language));
        model.put("faults", faults);
        model.put("mayPublish", ProjectRights.mayPublish(rights, project));
        return new ModelAndView("pages/project/edit", model);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
