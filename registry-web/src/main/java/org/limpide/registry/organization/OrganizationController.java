package org.limpide.registry.organization;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of organisations. */
@Controller
class OrganizationController {
    private static final int LONGEST_NAME = 200;
    private final Organizations organizations;

    OrganizationController(Organizations organizations) {
        this.organizations = organizations;
    }

    /** A line of the tree, as deep as it stands in it. */
    public record Line(String slug, String name, int depth) {}

    @Bean
    static MenuEntry organizationMenu() {
        return new MenuEntry("organization.menu", "/organizations", Caller.READER, 20);
    }

    @GetMapping("/organizations")
    @MayCall(Caller.READER)
    ModelAndView list(Language language) {
        return page(language, "");
    }

    @PostMapping("/organizations")
    @MayCall(Caller.ADMINISTRATOR)
    ModelAndView create(
            @RequestParam String nameFr,
            @RequestParam String nameEn,
            @RequestParam(defaultValue = "") String parent,
            Principal actor,
            Language language) {
        if (bad(nameFr) || bad(nameEn)) {
            return page(language, "organization.fault.name");
        }
        Optional<OrganizationRow> made =
                organizations.create(new Localized(nameFr.strip(), nameEn.strip()), parent, actor.getName());
        return made.isPresent()
                ? new ModelAndView("redirect:/organizations")
                : page(language, "organization.fault.taken");
    }

    private static boolean bad(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }

    private ModelAndView page(Language language, String fault) {
        List<Line> lines = new ArrayList<>();
        addChildren(lines, organizations.list(), null, 0, language);
        return new ModelAndView("pages/organization/list", Map.of("organizations", lines, "fault", fault));
    }

    private static void addChildren(
            List<Line> lines, List<OrganizationRow> all, @Nullable Long parent, int depth, Language language) {
        for (OrganizationRow one : all) {
            if (Objects.equals(one.parentId(), parent)) {
                lines.add(new Line(one.slug(), one.name().in(language), depth));
                addChildren(lines, all, one.id(), depth + 1, language);
            }
        }
    }
}
