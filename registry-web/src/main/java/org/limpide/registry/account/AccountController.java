package org.limpide.registry.account;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.limpide.registry.platform.Named;
import org.limpide.scanner.text.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The accounts, and the roles that each one holds. */
@Controller
class AccountController {
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,99}");
    private final Accounts accounts;
    private final Roles roles;

    AccountController(Accounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @Bean
    static MenuEntry accountMenu() {
        return new MenuEntry("account.menu", "/accounts", Caller.ADMINISTRATOR, 80);
    }

    @GetMapping("/accounts")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView list(Language language) {
        return page("", "", "", language);
    }

    @PostMapping("/accounts")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView create(
            @RequestParam String login,
            @RequestParam(defaultValue = "READER") String role,
            @RequestParam(defaultValue = "") String organization,
            Principal actor,
            Language language) {
        Optional<Role> wanted = role(role);
        if (!LOGIN.matcher(login).matches()) {
            return page("account.fault.login", login, "", language);
        }
        if (wanted.isEmpty() || unknownPlace(organization, language)) {
            return page("account.fault.role", login, "", language);
        }
        return accounts.create(login, wanted.get(), organization, actor.getName())
                .map(password -> page("", login, password, language))
                .orElseGet(() -> page("account.fault.login-taken", login, "", language));
    }

    @GetMapping("/accounts/{login}")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView one(@PathVariable String login, Language language) {
        return one(login, "", "", language);
    }

    @PostMapping("/accounts/{login}/grant")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView grant(
            @PathVariable String login,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String organization,
            Principal actor,
            Language language) {
        Optional<Role> wanted = role(role);
        if (wanted.isEmpty() || unknownPlace(organization, language)) {
            return one(login, "account.fault.role", "", language);
        }
        return answer(login, roles.grant(login, wanted.get(), organization, actor.getName()), language);
    }

    @PostMapping("/accounts/{login}/revoke")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView revoke(@PathVariable String login, @RequestParam long grant, Principal actor, Language language) {
        return answer(login, roles.revoke(login, grant, actor.getName()), language);
    }

    @PostMapping("/accounts/{login}/password")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView reset(@PathVariable String login, Principal actor, Language language) {
        String password = accounts.resetPassword(login, actor.getName()).orElseThrow(AccountController::unknown);
        return one(login, "", password, language);
    }

    @PostMapping("/accounts/{login}/usable")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView usable(@PathVariable String login, @RequestParam boolean usable, Principal actor, Language language) {
        return accounts.usable(login, usable, actor.getName())
                ? new ModelAndView("redirect:/accounts/" + login)
                : one(login, "account.fault.self", "", language);
    }

    private ModelAndView answer(String login, Roles.Changed changed, Language language) {
        return switch (changed) {
            case DONE -> new ModelAndView("redirect:/accounts/" + login);
            case HELD -> one(login, "account.fault.held", "", language);
            case LAST_ADMINISTRATOR -> one(login, "account.fault.last-administrator", "", language);
            case UNKNOWN -> throw unknown();
        };
    }

    private static Optional<Role> role(String given) {
        return Named.of(Role.values(), given);
    }

    private boolean unknownPlace(String slug, Language language) {
        return !slug.isEmpty()
                && roles.places(language).stream().noneMatch(one -> one.slug().equals(slug));
    }

    private ModelAndView page(String fault, String login, String password, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("accounts", accounts.list(language));
        model.put("roles", Role.values());
        model.put("places", roles.places(language));
        model.put("fault", fault);
        model.put("login", login);
        model.put("password", password);
        return new ModelAndView("pages/account/accounts", model);
    }

    private ModelAndView one(String login, String fault, String password, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("it", accounts.row(login, language).orElseThrow(AccountController::unknown));
        model.put("roles", Role.values());
        model.put("places", roles.places(language));
        model.put("fault", fault);
        model.put("password", password);
        return new ModelAndView("pages/account/one", model);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
