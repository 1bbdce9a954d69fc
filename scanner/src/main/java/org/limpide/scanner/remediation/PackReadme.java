package org.limpide.scanner.remediation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.history.Whereabouts.Rewriting;
import org.limpide.scanner.match.Rule.Revocation;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.snapshot.Trace.Stamp;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/** The first thing to read in a pack: what to revoke, what a rewriting costs, and how it is done, in Markdown. */
final class PackReadme {
    private static final Messages TEXTS = Messages.of("remediation");
    private static final int MOST_REFS = 20;
    private static final int SHA1_DIGITS = 40;
    private static final int MOST_IN_CELL = 4;

    /** Sections of steps: each has a title and paragraphs, numbered from 1. */
    private static final List<String> STEPS =
            List.of("agree", "clone", "cut", "verify", "push", "gitlab", "github", "others", "destroy");

    private final Pack pack;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    PackReadme(Pack pack, Language language) {
        this.pack = pack;
        this.language = language;
    }

    private String say(String key, Map<String, ?> arguments) {
        return TEXTS.say(language, key, arguments);
    }

    private String say(String key) {
        return say(key, Map.of());
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    private void heading(String words) {
        paragraph("## " + words);
    }

    private void item(String words) {
        text.append("- ").append(words).append('\n');
    }

    String text() {
        Plan plan = pack.plan();
        paragraph("# " + say("title", Map.of("name", escaped(plan.repository()))));
        paragraph(say(
                "lead", Map.of("commit", plan.commit(), "count", plan.secrets().size())));
        if (plan.questions() > 0) {
            paragraph(say("questions", Map.of("count", plan.questions())));
        }
        if (plan.waived() > 0) {
            paragraph(say("waived", Map.of("count", plan.waived())));
        }
        heading("1. " + say("revoke.title"));
        paragraph(say("revoke.lead"));
        secrets();
        heading("2. " + say("cost.title"));
        cost();
        int number = 3;
        for (String step : STEPS) {
            heading(number++ + ". " + say("step." + step + ".title"));
            for (int i = 1; TEXTS.find("step." + step + "." + i).isPresent(); i++) {
                paragraph(say("step." + step + "." + i));
            }
        }
        heading(say("limits.title"));
        limits();
        return text.toString().stripTrailing() + "\n";
    }

    private void secrets() {
        List<String> columns = List.of("kind", "revoke", "since", "domains", "where", "refs", "fingerprint");
        text.append(columns.stream().map(one -> say("column." + one)).collect(Collectors.joining(" | ", "| ", " |\n")));
        text.append("|---".repeat(columns.size())).append("|\n");
        for (Secret secret : pack.plan().secrets()) {
            Optional<Trace> trace = secret.trace();
            List<String> cells = List.of(
                    escaped(secret.rule().description().in(language)),
                    revocation(secret),
                    trace.map(this::since).orElse(say("unknown")),
                    trace.map(one -> shown(one.domains(), one.domains().size())).orElse(say("unknown")),
                    trace.map(this::state).orElse(say("unknown")) + " "
                            + say("places", Map.of("count", secret.places())),
                    trace.map(one -> shown(one.refs(), one.refCount())).orElse(say("unknown")),
                    "`" + secret.fingerprint() + "`");
            text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
        }
        text.append('\n');
    }

    private String revocation(Secret secret) {
        Optional<Revocation> revocation = secret.rule().advice().revocation();
        String how = revocation.map(one -> escaped(one.how().in(language))).orElse(say("unknown"));
        return how
                + revocation
                        .flatMap(Revocation::page)
                        .map(URI::toString)
                        .map(page -> " <" + page + ">")
                        .orElse("");
    }

    private String since(Trace trace) {
        String first = trace.first().map(PackReadme::stamp).orElse(say("no-commit"));
        String last = trace.last()
                .filter(one -> !trace.first().equals(Optional.of(one)))
                .map(one -> " → " + stamp(one))
                .orElse("");
        return first + last;
    }

    private static String stamp(Stamp stamp) {
        String date = stamp.date().map(when -> when.toString().substring(0, 10)).orElse("?");
        return "`" + stamp.commit().substring(0, Math.min(12, stamp.commit().length())) + "` (" + date + ")";
    }

    private String state(Trace trace) {
        return say(trace.atTip() ? "state.tip" : "state.history") + " " + say("reach." + trace.reach());
    }

    private String shown(List<String> names, int count) {
        String some = names.stream()
                .limit(MOST_IN_CELL)
                .map(name -> "`" + escaped(name).replace('`', '\'') + "`")
                .collect(Collectors.joining(", "));
        int more = count - Math.min(names.size(), MOST_IN_CELL);
        return some + (more > 0 ? " " + say("more", Map.of("count", more)) : "");
    }

    private void cost() {
        Rewriting rewriting = pack.rewriting();
        Cuts cuts = pack.cuts();
        item(say("cost.commits", Map.of("count", rewriting.commits().size(), "total", rewriting.total())));
        if (rewriting.signatures() > 0) {
            item(say(
                    "cost.signatures",
                    Map.of(
                            "count", rewriting.signatures(),
                            "also", rewriting.alsoCommits().size())));
        }
        item(say("cost.refs", Map.of("count", rewriting.refs().size())) + " " + names(rewriting.refs()));
        long whole = cuts.files().values().stream()
                .filter(cut -> cut.pieces().isEmpty())
                .count();
        item(say("cost.files", Map.of("count", cuts.files().size())));
        if (whole > 0) {
            item(say("cost.whole", Map.of("count", whole)));
        }
        int said = cuts.commits().size() + cuts.tags().size();
        if (said > 0) {
            item(say("cost.messages", Map.of("count", said)));
        }
        int renamed = cuts.names().size() + cuts.refs().size();
        if (renamed > 0) {
            item(say("cost.names", Map.of("count", renamed)));
        }
        if (!cuts.stuck().isEmpty()) {
            item(say("cost.stuck", Map.of("count", cuts.stuck().size())) + " " + names(cuts.stuck()));
        }
        text.append('\n');
    }

    private String names(List<String> names) {
        String shown = names.stream()
                .limit(MOST_REFS)
                .map(name -> pack.plan().masked().apply(Printable.of(name)))
                .map(name -> "`" + name.replace('`', '\'') + "`")
                .collect(Collectors.joining(", "));
        int more = names.size() - MOST_REFS;
        return shown + (more > 0 ? " " + say("more", Map.of("count", more)) : "");
    }

    private void limits() {
        for (int i = 1; TEXTS.find("limits." + i).isPresent(); i++) {
            item(say("limits." + i));
        }
        if (pack.plan().commit().length() > SHA1_DIGITS) {
            item(say("limits.sha256"));
        }
        long plain = pack.manifest().table().values().stream()
                .filter(value -> !value.exact())
                .count();
        if (plain > 0) {
            item(say("limits.plain", Map.of("count", plain)));
        }
        int unread =
                pack.cuts().unread().size() + pack.cuts().where().unsearched().size();
        if (unread > 0) {
            item(say("limits.unread", Map.of("count", unread)));
        }
    }

    /** A name in a cell must stay one. */
    private static String escaped(String name) {
        return Printable.of(name).replace("|", "\\|").replace("<", "&lt;");
    }
}
