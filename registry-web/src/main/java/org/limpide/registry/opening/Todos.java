package org.limpide.registry.opening;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.eligibility.Checklist;
import org.limpide.registry.organization.OrganizationRow;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.project.Duty;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.text.Language;
import org.springframework.stereotype.Component;

/** Tells what of the checklist is done: some of it the registry sees by itself, the rest people tick. */
@Component
class Todos {
    private final Decisions decisions;
    private final Organizations organizations;

    Todos(Decisions decisions, Organizations organizations) {
        this.decisions = decisions;
        this.organizations = organizations;
    }

    List<OpeningPage.Todo> checklist(OpeningFile file, Language language) {
        Map<String, CheckedItem> ticked = ticked(file);
        return Checklist.own().items().stream()
                .map(item -> item.known().isPresent()
                        ? seen(item, known(file, item.known().get()), language)
                        : ticked(item, ticked.get(item.id()), language))
                .toList();
    }

    /** The conditions of a listing by code.gouv.fr, one by one. */
    List<OpeningPage.Todo> codeGouv(OpeningFile file, Language language) {
        Map<String, CheckedItem> ticked = ticked(file);
        return Checklist.own().codeGouv().stream()
                .map(item -> seen(
                        item,
                        switch (item.id()) {
                            case "public" -> file.project().isPublic();
                            case "organization-account" -> ticked.containsKey(item.id());
                            case "git" -> file.ground().isPresent();
                            case "listed-account" -> listed(file);
                            default -> throw new IllegalStateException(item.id());
                        },
                        language))
                .toList();
    }

    private Map<String, CheckedItem> ticked(OpeningFile file) {
        return decisions.checked(file).stream().collect(Collectors.toMap(CheckedItem::item, Function.identity()));
    }

    private boolean listed(OpeningFile file) {
        Long owner = file.project().organizationId();
        OrganizationRow row =
                owner == null ? null : organizations.byId(List.of(owner)).get(owner);
        return row != null && !row.directoryId().isEmpty();
    }

    private static boolean known(OpeningFile file, String what) {
        return switch (what) {
            case "no-blocking-finding" ->
                file.ground()
                        .filter(ground ->
                                ground.verdict() != Verdict.NOT_OPENABLE && ground.verdict() != Verdict.UNDETERMINED)
                        .isPresent();
            case "public-is-approved" ->
                file.project().isPublic()
                        && file.decision()
                                .filter(one ->
                                        one.commit().equals(file.project().publicCommit()))
                                .isPresent();
            case "support-team" -> !file.project().supportTeam().isEmpty();
            case "security-contact" -> !file.project().contact(Duty.SECURITY).isEmpty();
            default -> throw new IllegalStateException("the registry does not know " + what);
        };
    }

    private static OpeningPage.Todo seen(Checklist.Item item, boolean done, Language language) {
        return new OpeningPage.Todo(
                item.id(),
                item.title().in(language),
                done,
                true,
                "",
                "",
                null,
                OpeningPages.said(item.basis(), language));
    }

    private static OpeningPage.Todo ticked(Checklist.Item item, @Nullable CheckedItem ticked, Language language) {
        return new OpeningPage.Todo(
                item.id(),
                item.title().in(language),
                ticked != null,
                false,
                ticked == null ? "" : ticked.remark(),
                ticked == null ? "" : ticked.checkedBy(),
                ticked == null ? null : ticked.checkedAt(),
                OpeningPages.said(item.basis(), language));
    }
}
