package org.limpide.registry.fleet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Rights;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.limpide.registry.project.ProjectRights;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The queue of scans, and asking for one. */
@Controller
class FleetController {
    private final ScanJobs jobs;
    private final ScanWorker worker;
    private final FolderDiscovery discovery;
    private final RepositoryAddress addresses;
    private final Projects projects;

    FleetController(
            ScanJobs jobs,
            ScanWorker worker,
            FolderDiscovery discovery,
            RepositoryAddress addresses,
            Projects projects) {
        this.jobs = jobs;
        this.worker = worker;
        this.discovery = discovery;
        this.addresses = addresses;
        this.projects = projects;
    }

    @Bean
    static MenuEntry fleetMenu() {
        return new MenuEntry("fleet.menu", "/fleet", Caller.READER, 25);
    }

    @GetMapping("/fleet")
    @MayCall(Caller.READER)
    ModelAndView list(@RequestParam(defaultValue = "1") int page, Rights rights) {
        return page(page, "", null, rights);
    }

    @PostMapping("/projects/{slug}/scan")
    @MayCall(Caller.READER)
    ModelAndView scan(@PathVariable String slug, Rights rights) {
        ProjectView project = ProjectRights.readable(
                rights, projects.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        ProjectRights.require(ProjectRights.mayChange(rights, project));
        ScanJobs.Asked asked = jobs.ask(project, rights.login());
        asked.job().ifPresent(worker::schedule);
        return asked.job().isPresent() ? new ModelAndView("redirect:/fleet") : page(1, asked.fault(), null, rights);
    }

    @PostMapping("/fleet/{job}/cancel")
    @MayCall(Caller.READER)
    String cancel(@PathVariable String job, Rights rights) {
        jobs.cancel(job, rights);
        return "redirect:/fleet";
    }

    @PostMapping("/fleet/discover")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView discover(Rights rights) {
        FolderDiscovery.Found found = discovery.discover(rights.login());
        found.made()
                .forEach(slug -> projects.find(slug)
                        .flatMap(project -> jobs.ask(project, rights.login()).job())
                        .ifPresent(worker::schedule));
        return page(1, "", found, rights);
    }

    private ModelAndView page(int number, String fault, FolderDiscovery.@Nullable Found found, Rights rights) {
        Map<String, Object> model = new HashMap<>();
        model.put("jobs", jobs.page(number, rights));
        if (rights.readable().isEmpty()) {
            // A count of what one may not read tells of it.
            model.put("load", jobs.load());
        }
        model.put("fault", fault);
        model.put("folder", addresses.root() != null);
        if (found != null) {
            model.put("found", found);
        }
        return new ModelAndView("pages/fleet/list", model);
    }
}
