package org.limpide.registry.portal;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;

/**
 * What the portal shows, as read from a bundle whose signature holds.
 *
 * @param sequence grows with each bundle
 * @param projects by name
 */
record Bundle(Instant created, long sequence, List<Project> projects) {

    Bundle {
        projects = List.copyOf(projects);
    }

    /** A published source code; empty texts where nothing is known. */
    public record Project(
            String slug,
            String name,
            Localized summary,
            Localized organization,
            String license,
            String url,
            LocalDate published,
            LocalDate assessed,
            List<Criterion> criteria) {}

    /** A criterion that concerns a reader; {@code answer} is MET, NOT_MET or NOT_CHECKED. */
    public record Criterion(String theme, Localized title, Answer answer) {}

    /** What a reader is told of a criterion. */
    public enum Answer {
        MET,
        NOT_MET,
        NOT_CHECKED
    }

    Optional<Project> project(String slug) {
        return projects.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** The projects in which every word is found, accents and case apart. */
    List<Project> search(String words, Language language) {
        List<String> wanted = List.of(plain(words).strip().split("\\s+"));
        return projects.stream()
                .filter(one -> wanted.stream().allMatch(text(one, language)::contains))
                .toList();
    }

    private static String text(Project one, Language language) {
        return plain(String.join(
                "\n",
                one.name(),
                one.slug(),
                one.summary().in(language),
                one.organization().in(language),
                one.license()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
