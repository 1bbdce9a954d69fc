package org.limpide.registry.account;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of keys. */
@Controller
class ApiKeyController {
    private static final int LONGEST_NAME = 100;
    private final ApiKeys keys;
    private final KeyScopes scopes;

    ApiKeyController(ApiKeys keys, KeyScopes scopes) {
        this.keys = keys;
        this.scopes = scopes;
    }

    @Bean
    static MenuEntry keyMenu() {
        return new MenuEntry("account.keys-menu", "/keys", Caller.ADMINISTRATOR, 70);
    }

    @GetMapping("/keys")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView list() {
        return page("", "", "");
    }

    @PostMapping("/keys")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView create(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "" + ApiKeys.DEFAULT_DAYS) int days,
            Principal actor) {
        List<String> known = scopes.projects();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return page("account.fault.key-name", name, "");
        }
        if (days < 1 || days > ApiKeys.MOST_DAYS) {
            return page("account.fault.key-days", name, "");
        }
        if (!project.isEmpty() && !known.contains(project)) {
            return page("account.fault.key-project", name, "");
        }
        return page("", name, keys.create(name.strip(), project.isEmpty() ? null : project, days, actor.getName()));
    }

    @PostMapping("/keys/{id}/revoke")
    @MayCall(Caller.ADMINISTRATOR)
    String revoke(@PathVariable long id, Principal actor) {
        keys.revoke(id, actor.getName());
        return "redirect:/keys";
    }

    private ModelAndView page(String fault, String name, String token) {
        return new ModelAndView(
                "pages/account/keys",
                Map.of(
                        "keys",
                        keys.list(),
                        "projects",
                        scopes.projects(),
                        "fault",
                        fault,
                        "name",
                        name,
                        "token",
                        token,
                        "days",
                        ApiKeys.DEFAULT_DAYS,
                        "mostDays",
                        ApiKeys.MOST_DAYS));
    }
}
