package org.limpide.registry.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The login page, and the accounts. */
@Controller
class AccountController {
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,99}");
    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @Bean
    static MenuEntry accountMenu() {
        return new MenuEntry("account.menu", "/accounts", Caller.ADMINISTRATOR, 80);
    }

    @GetMapping("/login")
    @MayCall(Caller.ANYONE)
    ModelAndView login(HttpServletRequest request, CsrfToken csrf) {
        // Asked for now: the token opens a session, which cannot be done once the page is on its way.
        csrf.getToken();
        String notice = Optional.ofNullable(request.getQueryString())
                .filter(query -> query.matches("failed|wait|out"))
                .orElse("");
        return new ModelAndView("pages/account/login", Map.of("notice", notice));
    }

    @GetMapping("/accounts")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView list() {
        return page("", "", "");
    }

    @PostMapping("/accounts")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView create(
            @RequestParam String login, @RequestParam(defaultValue = "false") boolean administrator, Principal actor) {
        if (!LOGIN.matcher(login).matches()) {
            return page("account.fault.login", login, "");
        }
        return accounts.create(login, administrator, actor.getName())
                .map(password -> page("", login, password))
                .orElseGet(() -> page("account.fault.login-taken", login, ""));
    }

    private ModelAndView page(String fault, String login, String password) {
        return new ModelAndView(
                "pages/account/accounts",
                Map.of("accounts", accounts.list(), "fault", fault, "login", login, "password", password));
    }
}
