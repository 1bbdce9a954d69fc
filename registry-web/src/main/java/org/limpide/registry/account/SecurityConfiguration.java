package org.limpide.registry.account;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.LanguageChoice;
import org.limpide.registry.platform.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/** Two doors: programs show a key and have no session; people log in, and their forms carry a token against forgery. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] OPEN = {"/login", "/assets/**", "/error"};

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiKeys keys, AuthenticationEntryPoint noKey) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .hasRole(Caller.KEY.role()))
                .addFilterBefore(new ApiKeyFilter(keys), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(noKey))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, LoginThrottle throttle, Roles roles, AuditLog audit)
            throws Exception {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(succeeded(throttle, audit))
                        .failureHandler(failed(throttle)))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new FreshRights(roles), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static AuthenticationSuccessHandler succeeded(LoginThrottle throttle, AuditLog audit) {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl("/projects");
        return (request, response, person) -> {
            throttle.succeeded(ThrottleFilter.login(request), request.getRemoteAddr());
            audit.record(person.getName(), "account.act.logged-in", person.getName());
            onward.onAuthenticationSuccess(request, response, person);
        };
    }

    private static AuthenticationFailureHandler failed(LoginThrottle throttle) {
        return (request, response, reason) -> {
            throttle.failed(ThrottleFilter.login(request), request.getRemoteAddr());
            response.sendRedirect("/login?failed");
        };
    }

    @Bean
    static AuthenticationEntryPoint noKey(Problems problems, JsonMapper json) {
        return (request, response, reason) -> {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    response.getOutputStream(),
                    problems.of(
                            HttpStatus.UNAUTHORIZED,
                            LanguageChoice.of(request),
                            "account.problem.key-needed",
                            Map.of()));
        };
    }
}
