package org.limpide.scanner.license.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.expression.ExpressionReader;
import org.limpide.scanner.license.project.ProjectLicense.HeaderClaim;

/**
 * What follows from what is declared and what is detected.
 *
 * @param kind how sure
 * @param expression the SPDX expression, where it is {@link Kind#DECIDED}
 * @param options what is left to choose from, where it is not decided and several are possible: SPDX identifiers
 * @param path of the file on which it rests; empty where nothing is said
 * @param line from 1, 0 where lines have no meaning
 */
public record Conclusion(Kind kind, Optional<String> expression, List<String> options, String path, int line) {

    /** How sure. */
    public enum Kind {
        /** Everything that is said goes together. */
        DECIDED,
        /** A GNU licence, and nothing says whether later versions count. */
        VERSION_OPEN,
        /** Several licences, and nothing says whether one may choose. */
        SEVERAL,
        /** What is declared is not what stands in the licence file. */
        CONTRADICTED,
        /** The licence file is a text of which some words differ, or that may be several licences, or no licence that is known. */
        UNCLEAR,
        /** Nothing is said. */
        NONE
    }

    public Conclusion {
        options = List.copyOf(options);
    }

    /** What texts say by themselves, where nothing is declared beside them. */
    public static Conclusion of(List<Detected> texts) {
        return of(texts, List.of(), List.of());
    }

    static Conclusion of(List<Detected> detected, List<Claim> declared, List<HeaderClaim> headers) {
        List<Claim> known = declared.stream().filter(Claim::isKnown).toList();
        List<Detected> texts = ProjectLicense.ofTheWhole(detected).stream()
                .filter(one -> one.isKnown() && !Places.isOfOthers(one.path()))
                .sorted(Comparator.comparing(Detected::wording))
                .toList();
        Stream<Claim> said = Stream.concat(known.stream(), headers.stream().map(HeaderClaim::claim));
        Forms forms = new Forms(Stream.concat(said, texts.stream().flatMap(Conclusion::notice))
                .filter(Claim::isKnown)
                .toList());
        if (!known.isEmpty()) {
            return ofClaim(known.get(0), texts, forms);
        }
        if (!texts.isEmpty()) {
            return ofTexts(texts, forms);
        }
        Optional<Claim> header =
                headers.stream().map(HeaderClaim::claim).filter(Claim::isKnown).findFirst();
        if (header.isPresent() && detected.isEmpty()) {
            return ofClaim(header.get(), texts, forms);
        }
        if (!detected.isEmpty()) {
            return new Conclusion(
                    Kind.UNCLEAR, Optional.empty(), List.of(), detected.get(0).path(), 0);
        }
        return declared.isEmpty()
                ? new Conclusion(Kind.NONE, Optional.empty(), List.of(), "", 0)
                : at(Kind.UNCLEAR, declared.get(0), List.of());
    }

    /** A notice in a licence file says which versions count. */
    private static Stream<Claim> notice(Detected text) {
        return text.wording() == Wording.NOTICE && text.ids().size() == 1
                ? Stream.of(Claim.of(
                        Claim.Source.HEADER,
                        text.path(),
                        text.line(),
                        text.ids().get(0)))
                : Stream.empty();
    }

    private static Conclusion at(Kind kind, Claim claim, List<String> options) {
        return new Conclusion(kind, Optional.empty(), options, claim.path(), claim.line());
    }

    private static Conclusion ofClaim(Claim claim, List<Detected> texts, Forms forms) {
        boolean contradicted = !texts.isEmpty()
                && texts.stream()
                        .noneMatch(text -> claim.expression().all().stream()
                                .anyMatch(text.license().orElseThrow()::sameAs));
        if (contradicted) {
            return at(Kind.CONTRADICTED, claim, List.of());
        }
        Optional<License> open = claim.saysForm()
                ? Optional.empty()
                : claim.expression().all().stream()
                        .filter(one -> one.id().endsWith("-only"))
                        .filter(one -> forms.of(one).isEmpty())
                        .findFirst();
        if (open.isPresent()) {
            return at(Kind.VERSION_OPEN, claim, bothForms(open.get()));
        }
        String written = claim.saysForm() ? spelled(claim) : forms.applied(spelled(claim));
        return new Conclusion(Kind.DECIDED, Optional.of(written), List.of(), claim.path(), claim.line());
    }

    /** The expression in the spelling of the list; a name that is no expression, as the licence that it means. */
    private static String spelled(Claim claim) {
        return ExpressionReader.read(claim.written()) instanceof ExpressionReader.Result.Read read
                ? read.expression().toString()
                : ids(claim.expression());
    }

    private static String ids(Expression expression) {
        List<String> options = new ArrayList<>();
        for (List<License> together : expression.options()) {
            String all = String.join(" AND ", together.stream().map(License::id).toList());
            options.add(together.size() > 1 && expression.options().size() > 1 ? "(" + all + ")" : all);
        }
        return String.join(" OR ", options);
    }

    private static List<String> bothForms(License license) {
        return List.of(license.base() + "-only", license.base() + "-or-later");
    }

    private static Conclusion ofTexts(List<Detected> texts, Forms forms) {
        Detected best = texts.get(0);
        License license = best.license().orElseThrow();
        if (license.answer() == Answer.CLOSED || best.wording().compareTo(Wording.NOTICE) > 0) {
            return new Conclusion(Kind.UNCLEAR, Optional.empty(), best.ids(), best.path(), best.line());
        }
        Set<String> bases = new LinkedHashSet<>();
        texts.forEach(text -> bases.add(text.license().orElseThrow().base()));
        // The lesser licence is read with the greater one, which stands beside it (its section 0).
        if (bases.stream().anyMatch(base -> base.startsWith("LGPL-3"))) {
            bases.remove("GPL-3.0");
        }
        if (bases.size() > 1) {
            return new Conclusion(Kind.SEVERAL, Optional.empty(), List.copyOf(bases), best.path(), best.line());
        }
        Detected only = texts.stream()
                .filter(text -> bases.contains(text.license().orElseThrow().base()))
                .findFirst()
                .orElse(best);
        return ofText(only, forms);
    }

    private static Conclusion ofText(Detected text, Forms forms) {
        License license = text.license().orElseThrow();
        if (!license.hasForms()) {
            return new Conclusion(Kind.DECIDED, Optional.of(license.id()), List.of(), text.path(), text.line());
        }
        Optional<String> form = text.ids().size() == 1 ? Optional.of(text.ids().get(0)) : forms.of(license);
        return form.map(id -> new Conclusion(Kind.DECIDED, Optional.of(id), List.of(), text.path(), text.line()))
                .orElseGet(() -> new Conclusion(
                        Kind.VERSION_OPEN, Optional.empty(), bothForms(license), text.path(), text.line()));
    }

    /** Where only the number of a version is written, others may say whether later ones count. */
    private record Forms(List<Claim> said) {
        Optional<String> of(License license) {
            return said.stream()
                    .filter(claim -> claim.saysFormOf(license))
                    .flatMap(claim -> claim.expression().all().stream())
                    .filter(one -> one.hasForms() && one.base().equals(license.base()))
                    .map(License::id)
                    .findFirst();
        }

        String applied(String expression) {
            String all = expression;
            for (License license : LicenseList.builtIn().declared(expression).all()) {
                if (license.id().endsWith("-only")) {
                    all = all.replace(license.id(), of(license).orElse(license.id()));
                }
            }
            return all;
        }
    }
}
