package org.limpide.registry.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Rights;
import org.limpide.registry.account.Role;
import org.limpide.registry.platform.Caller;
import org.limpide.registry.platform.MayCall;
import org.limpide.registry.platform.MenuEntry;
import org.limpide.registry.platform.Named;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages of organisations. */
@Controller
class OrganizationController {
    private static final int LONGEST_NAME = 200;
    private static final Role[] KEEPERS = {Role.DIGITAL_DIRECTORATE, Role.ADMINISTRATOR};
    private final Organizations organizations;

    OrganizationController(Organizations organizations) {
        this.organizations = organizations;
    }

    @Bean
    static MenuEntry organizationMenu() {
        return new MenuEntry("organization.menu", "/organizations", Caller.READER, 20);
    }

    @GetMapping("/organizations")
    @MayCall(Caller.READER)
    ModelAndView list(Rights rights, Language language) {
        return page(rights, language, "", Map.of());
    }

    @PostMapping("/organizations")
    @MayCall(Caller.DIGITAL_DIRECTORATE)
    ModelAndView create(@RequestParam Map<String, String> form, Rights rights, Language language) {
        OrganizationChange change = change(form);
        rights.require(organizations.find(change.parent()).orElse(null), KEEPERS);
        String fault = fault(change);
        if (fault.isEmpty() && organizations.create(change, rights.login()).isEmpty()) {
            fault = "organization.fault.taken";
        }
        return fault.isEmpty() ? new ModelAndView("redirect:/organizations") : page(rights, language, fault, form);
    }

    @GetMapping("/organizations/{slug}/edit")
    @MayCall(Caller.DIGITAL_DIRECTORATE)
    ModelAndView form(@PathVariable String slug, Rights rights, Language language) {
        OrganizationRow one = organizations.bySlug(slug).orElseThrow(OrganizationController::unknown);
        rights.require(one.id(), KEEPERS);
        return edit(one, language, "", null);
    }

    @PostMapping("/organizations/{slug}/edit")
    @MayCall(Caller.DIGITAL_DIRECTORATE)
    ModelAndView save(
            @PathVariable String slug, @RequestParam Map<String, String> form, Rights rights, Language language) {
        OrganizationRow one = organizations.bySlug(slug).orElseThrow(OrganizationController::unknown);
        OrganizationChange change = change(form);
        rights.require(one.id(), KEEPERS);
        Long parent = organizations.find(change.parent()).orElse(null);
        if (!Objects.equals(parent, one.parentId())) {
            // To move it, both places must be one's own.
            rights.require(one.parentId(), KEEPERS);
            rights.require(parent, KEEPERS);
        }
        String fault = fault(change);
        if (!fault.isEmpty()) {
            return edit(one, language, fault, change);
        }
        return switch (organizations.change(slug, change, version(form), rights.login())) {
            case DONE -> new ModelAndView("redirect:/organizations");
            case CONFLICT -> edit(one, language, "organization.fault.conflict", null);
            case CYCLE -> edit(one, language, "organization.fault.cycle", change);
            case UNKNOWN -> throw unknown();
        };
    }

    private String fault(OrganizationChange change) {
        return bad(change.name().fr()) || bad(change.name().en())
                ? "organization.fault.name"
                : organizations.fault(change).orElse("");
    }

    private static boolean bad(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }

    private static OrganizationChange change(Map<String, String> form) {
        return new OrganizationChange(
                new Localized(given(form, "nameFr"), given(form, "nameEn")),
                Named.of(Kind.values(), given(form, "kind")).orElse(Kind.SERVICE),
                given(form, "parent"),
                given(form, "siren").replaceAll("\\s", ""),
                given(form, "siret").replaceAll("\\s", ""),
                given(form, "directoryId"));
    }

    private static String given(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    private static long version(Map<String, String> form) {
        String given = given(form, "version");
        return given.matches("[0-9]{1,18}") ? Long.parseLong(given) : -1;
    }

    private ModelAndView page(Rights rights, Language language, String fault, Map<String, String> form) {
        Map<String, Object> model = new HashMap<>();
        model.put("organizations", organizations.tree());
        model.put("language", language);
        model.put("choices", organizations.choices(language));
        model.put("kinds", Kind.values());
        model.put("keeper", rights.has(null, KEEPERS));
        model.put("fault", fault);
        model.put("given", change(form));
        return new ModelAndView("pages/organization/list", model);
    }

    private ModelAndView edit(OrganizationRow one, Language language, String fault, @Nullable OrganizationChange form) {
        String parent = organizations.list().stream()
                .filter(other -> Long.valueOf(other.id()).equals(one.parentId()))
                .map(OrganizationRow::slug)
                .findFirst()
                .orElse("");
        Map<String, Object> model = new HashMap<>();
        model.put("it", one);
        model.put(
                "given",
                form != null
                        ? form
                        : new OrganizationChange(
                                one.name(), one.kind(), parent, one.siren(), one.siret(), one.directoryId()));
        model.put("choices", organizations.choices(language));
        model.put("kinds", Kind.values());
        model.put("language", language);
        model.put("fault", fault);
        return new ModelAndView("pages/organization/edit", model);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
