package org.limpide.scanner.publiccode;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.publiccode.Sister.Said;

/**
 * Compares a publiccode.yml with codemeta.json, CITATION.cff and the files of build tools at the root. Only what cannot
 * both be true is said, and neither value is quoted: names and addresses may be personal data.
 */
final class Consistency {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Versions that stand for work in progress, or that a tool fills in. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?i).*(snapshot|alpha|beta|\\brc|[-.]?dev|pre|milestone|\\$\\{|@).*|0\\.0\\.0([-+].*)?|unspecified");

    private final Publiccode own;
    private final Validation file;
    private final Problems problems;

    Consistency(Validation file, Problems problems) {
        this.file = file;
        this.own = file.publiccode().orElseThrow();
        this.problems = problems;
    }

    void compare(RepositoryFiles files) {
        for (Sister sister : Sister.of(files)) {
            one(ProblemCode.OTHER_NAME, "name", own.name(), sister, sister.names(), name(sister));
            one(
                    ProblemCode.OTHER_VERSION,
                    "softwareVersion",
                    own.softwareVersion(),
                    sister,
                    sister.versions(),
                    Consistency::sameVersion);
            licenses(sister);
            one(ProblemCode.OTHER_REPOSITORY, "url", own.url(), sister, sister.repositories(), this::sameRepository);
            Optional<String> owner = own.legal().mainCopyrightOwner();
            one(
                    ProblemCode.OTHER_OWNER,
                    "legal.mainCopyrightOwner",
                    owner,
                    sister,
                    sister.owners(),
                    Consistency::sameWords);
        }
    }

    /** A problem where both say something, and nothing of what the other says goes with ours. */
    private void one(
            ProblemCode code,
            String key,
            Optional<String> ours,
            Sister sister,
            List<Said> theirs,
            BiPredicate<String, String> goesWith) {
        boolean contradicted = ours.isPresent()
                && !theirs.isEmpty()
                && theirs.stream().noneMatch(one -> goesWith.test(ours.get(), one.text()));
        if (contradicted) {
            int line = theirs.get(0).line();
            String where = line > 0 ? sister.path() + ":" + line : sister.path();
            problems.add(code, key, file.placeOf(key), Map.of("other", where));
        }
    }

    /** Titles must be the same words; the name of a package need only share one with ours. */
    private BiPredicate<String, String> name(Sister sister) {
        return sister.isTitle()
                ? Consistency::sameWords
                : (ours, theirs) -> sameWords(ours, theirs)
                        || !Collections.disjoint(words(ours), words(theirs))
                        || own.url()
                                .filter(url -> plain(url).contains(plain(last(theirs))))
                                .isPresent();
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    }

    private static boolean sameWords(String ours, String theirs) {
        String one = plain(ours);
        String other = plain(theirs);
        return one.isEmpty() || other.isEmpty() || one.contains(other) || other.contains(one);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(spaced(text).split(" ", -1)));
    }

    private static String plain(String text) {
        return spaced(text).replace(" ", "");
    }

    private static String spaced(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NOT_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** {@code softwareVersion} is the latest stable version: what is being prepared does not contradict it. */
    private static boolean sameVersion(String ours, String theirs) {
        return UNFINISHED.matcher(theirs).matches()
                || UNFINISHED.matcher(ours).matches()
                || number(ours).equals(number(theirs));
    }

    private static String number(String version) {
        String bare = version.strip().toLowerCase(Locale.ROOT).replaceFirst("^v(ersion)?\\.?\\s*(?=\\d)", "");
        return bare.replaceFirst("\\+.*$", "").replaceFirst("(\\.0)+$", "");
    }

    private boolean sameRepository(String ours, String theirs) {
        if (theirs.contains("${")) {
            return true;
        }
        String other = RepositoryAddress.of(theirs);
        return other.equals(RepositoryAddress.of(ours))
                || own.landingUrl()
                        .map(RepositoryAddress::of)
                        .filter(other::equals)
                        .isPresent()
                || own.basedOn().stream().map(RepositoryAddress::of).anyMatch(other::equals);
    }

    /** Build files list licences of which one may choose: one in common is enough. */
    private void licenses(Sister sister) {
        Set<String> theirs = sister.licenses().stream()
                .flatMap(one -> ids(one.text()).stream())
                .collect(Collectors.toSet());
        if (!theirs.isEmpty()) {
            one(
                    ProblemCode.OTHER_LICENSE,
                    "legal.license",
                    own.legal().license(),
                    sister,
                    sister.licenses(),
                    (ours, any) -> ids(ours).isEmpty() || !Collections.disjoint(ids(ours), theirs));
        }
    }

    /** The licences that an expression names, without only and or-later; nothing where one of them is not known. */
    private static Set<String> ids(String written) {
        String text = written.strip()
                .replaceFirst("(?i)^https?://(www\\.)?spdx\\.org/licenses/", "")
                .replaceFirst("(?i)\\.(html|json|txt)$", "");
        boolean expression = LicenseRemarks.of(text).stream()
                .noneMatch(remark -> remark.code().severity() == Problem.Severity.ERROR);
        List<License> all = LicenseList.builtIn().declared(text).all();
        boolean known = all.stream().noneMatch(one -> one.answer() == License.Answer.UNKNOWN);
        return expression || known
                ? all.stream().map(one -> one.base().toLowerCase(Locale.ROOT)).collect(Collectors.toSet())
                : Set.of();
    }
}
