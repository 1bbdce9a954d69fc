package org.limpide.registry.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.text.Language;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its frame and the functions that templates call. */
final class PageFrameInterceptor implements HandlerInterceptor {
    private final Texts texts;
    private final Assets assets;
    private final Site site;
    private final List<MenuEntry> menu;

    PageFrameInterceptor(Texts texts, Assets assets, Site site, List<MenuEntry> menu) {
        this.texts = texts;
        this.assets = assets;
        this.site = site;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        Language language = LanguageChoice.of(request);
        page.addAllObjects(new TemplateWords(texts, language).functions());
        page.addObject("asset", assets.function());
        page.addObject("frame", frame(request, language));
        Object csrf = request.getAttribute("_csrf");
        if (csrf != null) {
            page.addObject("csrf", csrf);
        }
    }

    private PageFrame frame(HttpServletRequest request, Language language) {
        Language other = language == Language.FR ? Language.EN : Language.FR;
        String path = path(request);
        return new PageFrame(
                language.code(),
                other.code(),
                inLanguage(request, path, other),
                site.nameKey(),
                request.getRemoteUser(),
                Caller.ADMINISTRATOR.isBehind(request),
                site.embeddedDatabase(),
                links(request, path));
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : String.valueOf(failed);
    }

    private static String inLanguage(HttpServletRequest request, String path, Language other) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        String query = request.getQueryString();
        if (query != null && request.getMethod().equals("GET")) {
            address.query(query);
        }
        return address.replaceQueryParam("lang", other.code()).build().toUriString();
    }

    private List<PageFrame.Link> links(HttpServletRequest request, String path) {
        return menu.stream()
                .filter(entry -> entry.caller().isBehind(request))
                .map(entry -> new PageFrame.Link(entry.key(), entry.path(), current(path, entry.path())))
                .toList();
    }

    private static boolean current(String path, String target) {
        return path.equals(target) || (target.length() > 1 && path.startsWith(target + "/"));
    }
}
