package org.limpide.registry.publication;

import java.security.Principal;
import java.util.Map;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of bundles. */
@Controller
class PublicationController {
    private final Bundles bundles;
    private final PublicView view;
    private final SigningKey key;

    PublicationController(Bundles bundles, PublicView view, SigningKey key) {
        this.bundles = bundles;
        this.view = view;
        this.key = key;
    }

    /** A published project, as the page lists it. */
    public record Row(String slug, String name, String url) {}

    @Bean
    static MenuEntry publicationMenu() {
        return new MenuEntry("publication.menu", "/publication", Caller.ADMINISTRATOR, 60);
    }

    @GetMapping("/publication")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView page() {
        return new ModelAndView(
                "pages/publication/page",
                Map.of(
                        "bundles", bundles.list(),
                        "projects",
                                view.projects().stream()
                                        .map(one -> new Row(one.slug(), one.name(), one.url()))
                                        .toList(),
                        "keyFile", key.publicKeyFile().toString()));
    }

    @PostMapping("/publication")
    @MayCall(Caller.ADMINISTRATOR)
    String make(Principal actor) {
        bundles.make(actor.getName());
        return "redirect:/publication";
    }

    @GetMapping("/publication/limpide.bundle")
    @MayCall(Caller.ADMINISTRATOR)
    ResponseEntity<Resource> bundle() {
        return bundles.file()
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("limpide.bundle")
                                        .build()
                                        .toString())
                        .body((Resource) new FileSystemResource(file)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
