package org.limpide.registry.assessment;

import java.util.Map;
import org.limpide.registry.account.Rights;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.project.ProjectRights;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.scanner.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of a project: can it be published, and if not, what is in the way. */
@Controller
class AssessmentController {
    private final Projects projects;
    private final ProjectPages pages;

    AssessmentController(Projects projects, ProjectPages pages) {
        this.projects = projects;
        this.pages = pages;
    }

    @GetMapping("/projects/{slug}")
    @MayCall(Caller.READER)
    ModelAndView project(@PathVariable String slug, Rights rights, Language language) {
        ProjectView project = ProjectRights.readable(
                rights, projects.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return new ModelAndView("pages/assessment/project", Map.of("it", pages.page(project, rights, language)));
    }
}
