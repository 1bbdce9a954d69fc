package org.limpide.registry.opening;

import java.util.Map;
import java.util.Optional;
import org.limpide.registry.account.Rights;
import org.limpide.registry.project.ProjectRights;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.scanner.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of openings share: who may see which project, and how an act is answered. */
@Component
class Desk {
    private static final int LONGEST = 4000;
    private final Projects projects;
    private final OpeningPages pages;

    Desk(Projects projects, OpeningPages pages) {
        this.projects = projects;
        this.pages = pages;
    }

    ProjectView project(String slug, Rights rights) {
        return ProjectRights.readable(
                rights, projects.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** The page as it stands now, with what kept an act from being done; an empty key for nothing. */
    ModelAndView page(String slug, String fault, Rights rights, Language language) {
        return new ModelAndView(
                "pages/opening/page",
                Map.of(
                        "it",
                        pages.page(project(slug, rights), rights, language),
                        "fault",
                        fault,
                        "grounds",
                        Decision.GROUNDS));
    }

    /** Back to a part of the page when an act was done; else the page with its fault. */
    ModelAndView answer(String slug, String part, Optional<String> fault, Rights rights, Language language) {
        return fault.map(key -> page(slug, key, rights, language))
                .orElseGet(() -> new ModelAndView("redirect:/projects/" + slug + "/opening#" + part));
    }

    /** A text of a form, without the space around it, as long as the database takes it. */
    static String text(String given) {
        String text = given.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
