package org.limpide.registry.ingest;

import java.util.Map;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
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

    ReportPages(Submissions submissions) {
        this.submissions = submissions;
    }

    @Bean
    static MenuEntry reportMenu() {
        return new MenuEntry("ingest.menu", "/reports", Caller.READER, 30);
    }

    @GetMapping("/reports")
    @MayCall(Caller.READER)
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("pages/ingest/list", Map.of("reports", submissions.page(page)));
    }

    @GetMapping("/reports/{id}")
    @MayCall(Caller.READER)
    ModelAndView one(@PathVariable String id) {
        return submissions
                .find(id)
                .map(row -> new ModelAndView("pages/ingest/status", Map.of("report", row)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
