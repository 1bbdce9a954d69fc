package org.limpide.registry.audit;

import java.util.Map;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the journal. */
@Controller
class AuditController {
    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @Bean
    static MenuEntry auditMenu() {
        return new MenuEntry("audit.menu", "/audit", Caller.ADMINISTRATOR, 90);
    }

    @GetMapping("/audit")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("pages/audit/list", Map.of("entries", log.page(page)));
    }
}
