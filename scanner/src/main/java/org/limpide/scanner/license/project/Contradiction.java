package org.limpide.scanner.license.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.project.Claim.Source;
import org.limpide.scanner.license.project.ProjectLicense.HeaderClaim;

/**
 * Two places that do not say the same.
 *
 * @param kind what differs
 * @param path where one is
 * @param line from 1, 0 where lines have no meaning
 * @param said what it says
 * @param otherPlace where the other one is: {@code path:line}, or the path
 * @param otherSaid what that one says
 */
public record Contradiction(Kind kind, String path, int line, String said, String otherPlace, String otherSaid) {

    /** What differs. */
    public enum Kind {
        /** No licence in common. */
        LICENSE,
        /** The same GNU licence, here this version only, there any later one too. */
        FORM,
        /** Some licences in common, and not the same choice. */
        CHOICE,
        /** Several texts, and nothing says whether one may choose or all hold. */
        SEVERAL_TEXTS,
        /** Most heads of sources name another licence. */
        HEADERS
    }

    /** What the others are compared with. */
    private record Reference(String place, String said, Expression expression, Optional<Claim> claim) {}

    /** Every contradiction, of the whole first. */
    public static List<Contradiction> of(ProjectLicenses licenses) {
        List<Contradiction> all = new ArrayList<>();
        Optional<Reference> whole = reference(licenses.whole());
        whole.ifPresent(reference -> compare(licenses.whole(), reference, all));
        for (ProjectLicense module : licenses.modules()) {
            Optional<Reference> own = texts(module).or(() -> whole);
            own.ifPresent(reference -> compare(module, reference, all));
        }
        return all;
    }

    private static Optional<Reference> reference(ProjectLicense license) {
        return texts(license)
                .or(() -> license.declared().stream()
                        .filter(Claim::isKnown)
                        .findFirst()
                        .map(claim ->
                                new Reference(claim.place(), claim.written(), claim.expression(), Optional.of(claim))));
    }

    /** All texts together, each a choice: that one of them is named is enough. */
    private static Optional<Reference> texts(ProjectLicense license) {
        List<Detected> known = license.detected().stream()
                .filter(text -> text.isKnown() && !Places.isOfOthers(text.path()))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<List<License>> options = known.stream()
                .map(text -> List.of(text.license().orElseThrow()))
                .toList();
        String names = String.join(
                ", ",
                known.stream()
                        .map(text -> text.license().orElseThrow().base())
                        .distinct()
                        .toList());
        return Optional.of(new Reference(known.get(0).path(), names, new Expression(options), Optional.empty()));
    }

    private static void compare(ProjectLicense license, Reference reference, List<Contradiction> all) {
        Optional<Claim> first = Optional.empty();
        for (Claim claim : license.declared()) {
            if (!claim.isKnown() || reference.claim().filter(claim::equals).isPresent()) {
                first = first.isEmpty() && claim.isKnown() ? Optional.of(claim) : first;
                continue;
            }
            if (!claim.expression().shares(reference.expression())) {
                all.add(between(Kind.LICENSE, claim, reference.place(), reference.said()));
            } else if (first.isPresent()) {
                Claim other = first.get();
                differs(claim, other).ifPresent(kind -> all.add(between(kind, claim, other.place(), other.written())));
            } else {
                first = Optional.of(claim);
            }
        }
        severalTexts(license, all);
        headers(license, reference, first, all);
    }

    private static Contradiction between(Kind kind, Claim claim, String place, String said) {
        return new Contradiction(kind, claim.path(), claim.line(), claim.written(), place, said);
    }

    /** How two that share a licence still differ. */
    private static Optional<Kind> differs(Claim one, Claim other) {
        boolean form = one.saysForm()
                && other.saysForm()
                && one.expression().all().stream()
                        .filter(License::hasForms)
                        .anyMatch(license -> other.expression().all().stream()
                                .anyMatch(that -> that.base().equals(license.base())
                                        && !that.id().equals(license.id())));
        if (form) {
            return Optional.of(Kind.FORM);
        }
        boolean choice = one.isFormal() && other.isFormal() && !bases(one).equals(bases(other));
        return choice ? Optional.of(Kind.CHOICE) : Optional.empty();
    }

    private static Set<Set<String>> bases(Claim claim) {
        Set<Set<String>> options = new HashSet<>();
        for (List<License> together : claim.expression().options()) {
            Set<String> ids = new HashSet<>();
            together.forEach(license -> ids.add(license.base()));
            options.add(ids);
        }
        return options;
    }

    /** Whole texts in files of their own at one place, which no declaration explains. */
    private static void severalTexts(ProjectLicense license, List<Contradiction> all) {
        if (license.concluded().kind() != Conclusion.Kind.SEVERAL) {
            return;
        }
        List<Detected> whole = license.detected().stream()
                .filter(text -> text.wording() == Wording.WHOLE
                        && !Places.isOfOthers(text.path())
                        && !text.path().contains("LICENSES/"))
                .toList();
        for (Detected text : whole) {
            Detected first = whole.get(0);
            License name = text.license().orElseThrow();
            boolean lesser = name.base().equals("GPL-3.0");
            if (!text.path().equals(first.path())
                    && !lesser
                    && !name.sameAs(first.license().orElseThrow())) {
                all.add(new Contradiction(
                        Kind.SEVERAL_TEXTS,
                        text.path(),
                        0,
                        name.base(),
                        first.path(),
                        first.license().orElseThrow().base()));
                return;
            }
        }
    }

    /** A file of another project rightly keeps its licence; that most heads name another one is another matter. */
    private static void headers(
            ProjectLicense license, Reference reference, Optional<Claim> declared, List<Contradiction> all) {
        int files = license.headers().stream().mapToInt(HeaderClaim::files).sum();
        int ours = license.headers().stream()
                .filter(one -> one.claim().expression().shares(reference.expression()))
                .mapToInt(HeaderClaim::files)
                .sum();
        Optional<Claim> other = license.headers().stream()
                .map(HeaderClaim::claim)
                .filter(claim -> claim.isKnown() && !claim.expression().shares(reference.expression()))
                .findFirst();
        if (other.isPresent() && 2 * ours < files) {
            all.add(between(ours == 0 ? Kind.LICENSE : Kind.HEADERS, other.get(), reference.place(), reference.said()));
        }
        Optional<Claim> formal = declared.or(reference::claim).filter(claim -> claim.source() != Source.HEADER);
        license.headers().stream()
                .map(HeaderClaim::claim)
                .filter(claim -> claim.expression().shares(reference.expression()))
                .findFirst()
                .filter(claim -> formal.flatMap(that -> differs(claim, that))
                        .filter(Kind.FORM::equals)
                        .isPresent())
                .ifPresent(claim -> all.add(between(
                        Kind.FORM,
                        claim,
                        formal.orElseThrow().place(),
                        formal.orElseThrow().written())));
    }
}
