package org.limpide.registry.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what a person may do anew at each request, so that a role that was taken back, or an account that was disabled, counts at once
 * and not at the next login.
 */
final class FreshRights extends OncePerRequestFilter {
    static final String ATTRIBUTE = FreshRights.class.getName();
    private final Roles roles;

    FreshRights(Roles roles) {
        this.roles = roles;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken)) {
            Optional<Rights> rights = roles.of(known.getName());
            if (rights.isPresent()) {
                remember(request, rights.get());
            } else {
                forget(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static void remember(HttpServletRequest request, Rights rights) {
        request.setAttribute(ATTRIBUTE, rights);
        SecurityContext fresh = SecurityContextHolder.createEmptyContext();
        fresh.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(rights.login(), null, authorities(rights)));
        SecurityContextHolder.setContext(fresh);
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static List<GrantedAuthority> authorities(Rights rights) {
        return rights.callers().stream()
                .map(caller -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + caller.role()))
                .toList();
    }
}
