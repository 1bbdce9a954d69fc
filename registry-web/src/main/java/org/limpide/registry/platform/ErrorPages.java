package org.limpide.registry.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people and programs read when something went wrong: a sentence and what to do, never a stack trace. */
@Controller
final class ErrorPages implements ErrorController {
    private final Texts texts;
    private final Problems problems;

    ErrorPages(Texts texts, Problems problems) {
        this.texts = texts;
        this.problems = problems;
    }

    @RequestMapping(path = "/error", produces = "text/html")
    @MayCall(Caller.ANYONE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = status(request);
        ModelAndView page =
                new ModelAndView("pages/platform/error", Map.of("status", status.value(), "key", key(status)));
        page.setStatus(status);
        return page;
    }

    @RequestMapping("/error")
    @MayCall(Caller.ANYONE)
    ResponseEntity<Object> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        return problems.answer(status, LanguageChoice.of(request), key(status) + ".what", Map.of());
    }

    private String key(HttpStatus status) {
        String exact = "platform.error." + status.value();
        return texts.find(exact + ".what").isPresent() ? exact : "platform.error.other";
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
}
