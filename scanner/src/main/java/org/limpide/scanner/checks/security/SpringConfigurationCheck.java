package org.limpide.scanner.checks.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.config.Setting;
import org.limpide.scanner.engine.config.Settings;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does the configuration of a Spring application leave on what helps developers and attackers? */
public final class SpringConfigurationCheck implements Check {

    /**
     * A setting that is wrong in production.
     *
     * @param key the setting in its canonical form, without hyphens; {@code *} ends a prefix
     * @param bad values that are wrong
     * @param message key of the sentence
     */
    private record Rule(String key, Pattern bad, String message) {
        boolean matches(String canonical, String value) {
            boolean sameKey = key.endsWith("*")
                    ? canonical.startsWith(key.substring(0, key.length() - 1))
                    : canonical.equals(key);
            return sameKey && bad.matcher(value.toLowerCase(Locale.ROOT)).matches();
        }
    }

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<PathGlob> files = globs(parameters, "files");
        List<PathGlob> tests = globs(parameters, "test-places");
        List<Rule> rules = parameters.rows("rules").stream()
                .map(SpringConfigurationCheck::rule)
                .toList();
        Pattern development = Pattern.compile(parameters.text("development-profiles"), Pattern.CASE_INSENSITIVE);
        List<Observation> all = new ArrayList<>();
        boolean any = false;
        for (SnapshotFile file : snapshot.files()) {
            if (!file.isFile() || files.stream().noneMatch(glob -> glob.matches(file.path()))) {
                continue;
            }
            any = true;
            boolean test = tests.stream().anyMatch(glob -> glob.matches(file.path()));
            if (!test && file.content() instanceof Content.Text text) {
                judge(Settings.read(file.path(), text.value()), file.path(), rules, development, all);
            }
        }
        if (!any) {
            return List.of(Observation.notApplicable());
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static List<PathGlob> globs(Parameters parameters, String name) {
        return parameters.texts(name).stream().map(PathGlob::of).toList();
    }

    private static Rule rule(Map<String, String> row) {
        return new Rule(
                canonical(row.getOrDefault("key", "")),
                Pattern.compile(row.getOrDefault("bad", "")),
                row.getOrDefault("message", ""));
    }

    /** Spring reads {@code showSql}, {@code show-sql} and {@code show_sql} as one. */
    private static String canonical(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static void judge(
            Settings settings, String path, List<Rule> rules, Pattern development, List<Observation> all) {
        settings.unreadable()
                .ifPresent(line -> all.add(
                        Observation.of(Outcome.NOT_AVAILABLE, Message.of("unreadable"), Location.file(path, line))));
        for (Setting one : settings.all()) {
            if (!one.profile().isEmpty() && development.matcher(one.profile()).matches()) {
                continue;
            }
            for (Rule rule : rules) {
                if (rule.matches(canonical(one.key()), one.value())) {
                    all.add(Observation.of(
                                    Outcome.FAIL,
                                    Message.of(rule.message()).with("key", one.key()),
                                    Location.file(path, one.line()))
                            .withConfidence(Confidence.LIKELY)
                            .identifiedBy(path, one.profile(), one.key()));
                }
            }
        }
    }
}
