package org.limpide.scanner.manifest.gradle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Place;

/** Lines of a script, in Groovy or in Kotlin, that name what they need. */
final class GradleScript {
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final String PART = "[A-Za-z0-9_.-]{1,200}";

    /** A coordinate: group, name, and a version that may hold a name of a value. */
    private static final String COORDINATE = "[\"'](" + PART + "):(" + PART
            + ")(?::([^\"':@]{0,200}))?(?::[A-Za-z0-9_.-]{1,100})?(?:@[a-z]{1,20})?[\"']";

    private static final Pattern DIRECT =
            Pattern.compile("^\\s*([a-z][A-Za-z0-9]{2,60})[ (]\\s*(?:(platform|enforcedPlatform|testFixtures)\\()?\\s*"
                    + COORDINATE + ".*");

    private static final Pattern MAP =
            Pattern.compile("^\\s*([a-z][A-Za-z0-9]{2,60})[ (]\\s*\\(?\\[?group\\s*[:=]\\s*[\"'](" + PART
                    + ")[\"'],\\s*name\\s*[:=]\\s*[\"'](" + PART
                    + ")[\"'](?:,\\s*version\\s*[:=]\\s*[\"']?([^\"',)\\]]{1,200})[\"']?)?.*");

    private static final Pattern ALIAS = Pattern.compile(
            "^\\s*([a-z][A-Za-z0-9]{2,60})[ (]\\s*(?:(platform|enforcedPlatform|testFixtures)\\()?\\s*([a-z][A-Za-z0-9]{1,40}(?:\\.[A-Za-z0-9_]{1,100}){1,10})\\b.*");

    /** An entry of a map that a script keeps for its coordinates. */
    private static final Pattern ENTRY =
            Pattern.compile("^\\s*[\"']?([A-Za-z_][A-Za-z0-9_-]{0,99})[\"']?\\s*[:=]\\s*" + COORDINATE + ",?.*");

    private static final Pattern NO_CONFIGURATION = Pattern.compile(
            "id|apply|plugins?|exclude|force|group|version|description|import|include|url|uri|maven|project|println|return|def|val|var|force|resolve|dependsOn|because|mavenBom|alias");

    private final Map<String, GradleUse.Written> aliases;
    private final Map<String, List<String>> bundles;

    GradleScript(Map<String, GradleUse.Written> aliases, Map<String, List<String>> bundles) {
        this.aliases = aliases;
        this.bundles = bundles;
    }

    /** Coordinates that a script gives names to. */
    static Map<String, GradleUse.Written> aliases(String path, Gathering into) {
        Map<String, GradleUse.Written> found = new LinkedHashMap<>();
        lines(path, into, (line, place) -> {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                found.putIfAbsent(
                        "libs." + GradleCatalog.accessor(entry.group(1)),
                        new GradleUse.Written(entry.group(2) + ":" + entry.group(3), text(entry, 4), place));
            }
        });
        return found;
    }

    private interface Line {
        void take(String line, Place place);
    }

    private static void lines(String path, Gathering into, Line line) {
        Optional<String> text = into.project().text(path).filter(one -> one.length() < LARGEST);
        int number = 0;
        for (String one : (Iterable<String>) text.orElse("").lines()::iterator) {
            number++;
            String stripped = one.stripLeading();
            if (one.length() < 2000 && !stripped.startsWith("//") && !stripped.startsWith("*")) {
                line.take(one, new Place(path, number));
            }
        }
    }

    List<GradleUse> uses(String path, Gathering into) {
        List<GradleUse> found = new ArrayList<>();
        lines(path, into, (line, place) -> {
            Matcher direct = DIRECT.matcher(line);
            Matcher map = MAP.matcher(line);
            Matcher alias = ALIAS.matcher(line);
            if (direct.matches()) {
                boolean list = direct.group(2) != null
                        && direct.group(2).toLowerCase(java.util.Locale.ROOT).contains("platform");
                String name = direct.group(3) + ":" + direct.group(4);
                add(found, list, direct.group(1), new GradleUse.Written(name, text(direct, 5), place), place);
            } else if (map.matches()) {
                String version = text(map, 4).strip();
                boolean value = !version.isEmpty() && !Character.isDigit(version.charAt(0)) && !version.startsWith("$");
                String name = map.group(2) + ":" + map.group(3);
                add(
                        found,
                        false,
                        map.group(1),
                        new GradleUse.Written(name, value ? "${" + version + "}" : version, place),
                        place);
            } else if (alias.matches()) {
                alias(found, alias, place);
            }
        });
        return found;
    }

    private void alias(List<GradleUse> found, Matcher alias, Place place) {
        boolean list = alias.group(2) != null
                && alias.group(2).toLowerCase(java.util.Locale.ROOT).contains("platform");
        String name = GradleCatalog.accessor(alias.group(3));
        List<String> wanted = bundles.getOrDefault(name, List.of(name));
        for (String one : wanted) {
            GradleUse.Written written = aliases.get(one);
            if (written != null) {
                add(found, list, alias.group(1), written, place);
            }
        }
    }

    /** A list of versions is no dependency. */
    private static void add(
            List<GradleUse> found, boolean list, String configuration, GradleUse.Written written, Place place) {
        if (!list
                && !NO_CONFIGURATION.matcher(configuration).matches()
                && !written.name().contains("$")) {
            found.add(new GradleUse(written, GradleUse.scope(configuration), place));
        }
    }

    private static String text(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).orElse("");
    }
}
