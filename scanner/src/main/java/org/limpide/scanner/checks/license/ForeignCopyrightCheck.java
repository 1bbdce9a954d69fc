package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.project.CopyrightNotice;
import org.limpide.scanner.license.project.Holders;
import org.limpide.scanner.license.project.ProjectLicenses;
import org.limpide.scanner.license.project.SourceHead;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.HistoryFacts.Identity;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.TextFind;

/**
 * Do sources, in the judged commit or in another one, name another holder of rights than the project, and no licence that gives
 * them?
 */
public final class ForeignCopyrightCheck implements Check {

    private static final String QUESTION = "license.foreign-copyright";

    /** Sources of one holder under one licence. */
    private record Work(String license, List<SourceHead> heads) {}

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        ProjectLicenses licenses = Licenses.of(snapshot);
        List<SourceHead> heads = licenses.heads().stream()
                .filter(head -> !head.notices().isEmpty())
                .filter(head -> !PathKind.of(head.path()).contains(PathKind.TEST))
                .toList();
        List<TextFind> gone = GoneWorks.finds(snapshot, QUESTION);
        if (heads.isEmpty() && gone.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        Holders own = Holders.of(
                Licenses.files(snapshot),
                heads,
                snapshot.history().identities().stream().map(Identity::name).toList());
        Expression project = Licenses.own(licenses.whole());
        Map<List<String>, Work> works = new LinkedHashMap<>();
        for (SourceHead head : heads) {
            CopyrightNotice first = head.notices().get(0);
            boolean ours = head.notices().stream().anyMatch(own::hold);
            if (!ours && !isGiven(head, project)) {
                String license = head.license().orElse("");
                works.computeIfAbsent(List.of(first.key(), license), any -> new Work(license, new ArrayList<>()))
                        .heads()
                        .add(head);
            }
        }
        List<Observation> all = new ArrayList<>();
        works.forEach((key, work) -> all.add(observation(key.get(0), work)));
        all.addAll(gone(gone, own));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** One for each holder whom only other commits name. */
    private static List<Observation> gone(List<TextFind> finds, Holders own) {
        Map<String, GoneWorks> works = new LinkedHashMap<>();
        for (TextFind find : finds) {
            CopyrightNotice.holder(find.value())
                    .map(holder -> new CopyrightNotice(1, holder))
                    .filter(notice -> !own.hold(notice))
                    .ifPresent(notice -> works.computeIfAbsent(notice.key(), any -> new GoneWorks())
                            .add(GoneWorks.places(find)));
        }
        List<Observation> all = new ArrayList<>();
        works.forEach((holder, work) -> all.add(work.observation(Message.of("history"))
                .withConfidence(Confidence.POSSIBLE)
                .identifiedBy("history", holder)));
        return all;
    }

    /** Under a licence that lets it stand here, or under that of the project. */
    private static boolean isGiven(SourceHead head, Expression project) {
        Optional<Expression> license = head.license().map(LicenseList.builtIn()::declared);
        return license.filter(one -> LicenseList.builtIn().isPermissive(one) || one.shares(project))
                .isPresent();
    }

    /** The holder may be a person: the place tells who, the finding does not. */
    private static Observation observation(String holder, Work work) {
        SourceHead first = work.heads().get(0);
        CopyrightNotice notice = first.notices().get(0);
        String key = work.license().isEmpty() ? "without-license" : "with-license";
        return Observation.of(
                        Outcome.REVIEW,
                        Message.of(key)
                                .with("license", work.license())
                                .with("count", work.heads().size()),
                        Location.file(first.path(), notice.line()))
                .withConfidence(Confidence.POSSIBLE)
                .identifiedBy(key, holder, work.license());
    }
}
