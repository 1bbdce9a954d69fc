package org.limpide.registry.project;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.organization.OrganizationRow;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What an administrator changes on a project: what is said of it, and whether it is published. */
@Controller
class ProjectEditController {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUMMARY = 1000;
    private final Projects projects;
    private final ProjectPages pages;
    private final Organizations organizations;

    ProjectEditController(Projects projects, ProjectPages pages, Organizations organizations) {
        this.projects = projects;
        this.pages = pages;
        this.organizations = organizations;
    }

    @GetMapping("/projects/{slug}/edit")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView form(@PathVariable String slug, Language language) {
        return page(slug, "", language);
    }

    @PostMapping("/projects/{slug}/edit")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView save(
            @PathVariable String slug, @RequestParam Map<String, String> form, Principal actor, Language language) {
        ProjectChange change = change(form);
        if (tooLong(change) || change.name().isBlank()) {
            return page(slug, "project.fault.name", language);
        }
        if (!form.getOrDefault("openness", "").isEmpty() && change.openness() == null) {
            return page(slug, "project.fault.openness", language);
        }
        return switch (projects.change(slug, change, actor.getName())) {
            case DONE -> new ModelAndView("redirect:/projects/" + slug);
            case CONFLICT -> page(slug, "project.fault.conflict", language);
            case UNKNOWN -> throw unknown();
        };
    }

    @PostMapping("/projects/{slug}/publish")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView publish(@PathVariable String slug, @RequestParam String url, Principal actor, Language language) {
        if (!publicAddress(url.strip())) {
            return page(slug, "project.fault.url", language);
        }
        if (!projects.publish(slug, url.strip(), actor.getName())) {
            throw unknown();
        }
        return new ModelAndView("redirect:/projects/" + slug);
    }

    @PostMapping("/projects/{slug}/withdraw")
    @MayCall(Caller.ADMINISTRATOR)
    String withdraw(@PathVariable String slug, Principal actor) {
        if (!projects.withdraw(slug, actor.getName())) {
            throw unknown();
        }
        return "redirect:/projects/" + slug;
    }

    private ProjectChange change(Map<String, String> form) {
        Long owner = organizations
                .find(form.getOrDefault("organization", ""))
                .map(OrganizationRow::id)
                .orElse(null);
        return new ProjectChange(
                form.getOrDefault("name", "").strip(),
                new Localized(
                        form.getOrDefault("summaryFr", "").strip(),
                        form.getOrDefault("summaryEn", "").strip()),
                owner,
                form.getOrDefault("license", "").strip(),
                openness(form.getOrDefault("openness", "")),
                version(form.getOrDefault("version", "")));
    }

    /** Nothing for a degree that does not exist. */
    private static @Nullable Openness openness(String given) {
        return Arrays.stream(Openness.values())
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElse(null);
    }

    /** A version that is no number is one that nobody was shown: it conflicts. */
    private static long version(String given) {
        return given.matches("[0-9]{1,18}") ? Long.parseLong(given) : -1;
    }

    private static boolean tooLong(ProjectChange change) {
        return change.name().length() > LONGEST_NAME
                || change.license().length() > LONGEST_NAME
                || change.summary().fr().length() > LONGEST_SUMMARY
                || change.summary().en().length() > LONGEST_SUMMARY;
    }

    /** An absolute http(s) address without credentials: it is shown to the public as a link. */
    private static boolean publicAddress(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && url.length() <= LONGEST_SUMMARY;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private ModelAndView page(String slug, String fault, Language language) {
        ProjectView project = projects.find(slug).orElseThrow(ProjectEditController::unknown);
        String owner = organizations.list().stream()
                .filter(one -> Long.valueOf(one.id()).equals(project.organizationId()))
                .map(OrganizationRow::slug)
                .findFirst()
                .orElse("");
        return new ModelAndView(
                "pages/project/edit",
                Map.of(
                        "project", project,
                        "owner", owner,
                        "degrees", Openness.values(),
                        "organizations", pages.organizations(language),
                        "fault", fault));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
