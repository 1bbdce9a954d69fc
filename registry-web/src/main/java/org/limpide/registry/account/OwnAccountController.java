package org.limpide.registry.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.scanner.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The login page, and what a person sees and changes of the own account. */
@Controller
class OwnAccountController {
    /** NIST SP 800-63B, section 5.1.1.2, asks for 8 at least where a password stands alone; the CNIL asks for more entropy. */
    private static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    /** Enough to keep a line break out of a mail's head; whether the address exists, only a mail can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;]{1,200}@[A-Za-z0-9.-]{1,100}");

    private final Accounts accounts;

    OwnAccountController(Accounts accounts) {
        this.accounts = accounts;
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

    @GetMapping("/account")
    @MayCall(Caller.READER)
    ModelAndView own(Rights rights, Language language) {
        return page(rights, "", "", language);
    }

    @PostMapping("/account/person")
    @MayCall(Caller.READER)
    ModelAndView describe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Rights rights,
            Language language) {
        boolean bad = name.length() > LONGEST || name.matches("(?s).*\\R.*");
        if (bad || (!email.isBlank() && !EMAIL.matcher(email.strip()).matches())) {
            return page(rights, "account.fault.person", "", language);
        }
        accounts.describe(rights.login(), name.strip(), email.strip(), rights.login());
        return page(rights, "", "account.own.saved", language);
    }

    @PostMapping("/account/password")
    @MayCall(Caller.READER)
    ModelAndView password(@RequestParam String old, @RequestParam String chosen, Rights rights, Language language) {
        if (chosen.length() < SHORTEST || chosen.length() > LONGEST || chosen.contains(rights.login())) {
            return page(rights, "account.fault.password", "", language);
        }
        return accounts.changePassword(rights.login(), old, chosen)
                ? page(rights, "", "account.own.password-saved", language)
                : page(rights, "account.fault.old-password", "", language);
    }

    private ModelAndView page(Rights rights, String fault, String done, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "it",
                accounts.row(rights.login(), language)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.put("fault", fault);
        model.put("done", done);
        model.put("shortest", SHORTEST);
        return new ModelAndView("pages/account/own", model);
    }
}
