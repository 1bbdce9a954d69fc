package org.limpide.registry.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Rights;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.limpide.registry.project.ProjectRights;
import org.limpide.registry.project.ProjectSearch;
import org.limpide.registry.project.Projects;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where people see what became of reports. */
@Controller
class ReportPages {
    private final Submissions submissions;
    private final Projects projects;

    ReportPages(Submissions submissions, Projects projects) {
        this.projects = projects;
        this.submissions = submissions;
    }

    @Bean
    static MenuEntry reportMenu() {
        return new MenuEntry("ingest.menu", "/reports", Caller.READER, 30);
    }

    @GetMapping("/reports")
    @MayCall(Caller.READER)
    ModelAndView list(@RequestParam(defaultValue = "1") int page, Rights rights) {
        return new ModelAndView("pages/ingest/list", Map.of("reports", submissions.page(page, readable(rights))));
    }

    @GetMapping("/reports/{id}")
    @MayCall(Caller.READER)
    ModelAndView one(@PathVariable String id, Rights rights) {
        return submissions
                .find(id)
                .filter(row -> mayRead(row, rights))
                .map(row -> new ModelAndView("pages/ingest/status", Map.of("report", row)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The slugs of what the person may read; null for all. */
    private @Nullable List<String> readable(Rights rights) {
        if (rights.readable().isEmpty()) {
            return null;
        }
        List<String> slugs = new ArrayList<>();
        projects.each(ProjectSearch.ALL, rights, one -> slugs.add(one.slug()));
        return slugs;
    }

    /** A report that was not applied belongs to no project yet: only those who see all projects see it. */
    private boolean mayRead(Submission.Row row, Rights rights) {
        return rights.readable().isEmpty()
                || projects.find(row.project())
                        .filter(project -> ProjectRights.mayRead(rights, project))
                        .isPresent();
    }
}
