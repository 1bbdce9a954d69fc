package org.limpide.registry.platform;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The web bits that the registry and the portal share. The portal imports this and nothing else of the registry. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(
                        type = org.springframework.context.annotation.FilterType.ANNOTATION,
                        classes = RegistryOnly.class))
public class WebConfiguration implements WebMvcConfigurer {
    private final Texts texts;
    private final Assets assets;
    private final Site site;
    private final List<MenuEntry> menu;

    WebConfiguration(Texts texts, Assets assets, Site site, ObjectProvider<MenuEntry> menu) {
        this.texts = texts;
        this.assets = assets;
        this.site = site;
        this.menu = menu.stream().toList();
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new LanguageChoice();
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new LanguageArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CallerGate());
        registry.addInterceptor(new LanguageChoice());
        registry.addInterceptor(new PageFrameInterceptor(texts, assets, site, menu));
    }
}
