package org.limpide.registry.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away a login that must wait, before its password is looked at. */
final class ThrottleFilter extends OncePerRequestFilter {
    private final LoginThrottle throttle;

    ThrottleFilter(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST") && request.getServletPath().equals("/login"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (throttle.mustWait(login(request), request.getRemoteAddr())) {
            response.sendRedirect("/login?wait");
            return;
        }
        chain.doFilter(request, response);
    }

    static String login(HttpServletRequest request) {
        String login = request.getParameter("username");
        return login == null ? "" : login;
    }
}
