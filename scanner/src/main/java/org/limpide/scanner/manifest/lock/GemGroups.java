package org.limpide.scanner.manifest.lock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Scope;

/** Which groups of a {@code Gemfile} ask for a gem. It is a program, of which only the plain forms are understood. */
final class GemGroups {
    private static final Pattern GEM = Pattern.compile("\\s*gem[ (]+[\"']([^\"']{1,200})[\"'](.*)");
    private static final Pattern GROUP = Pattern.compile("\\s*group[ (]+(.{1,300}?)\\)?\\s+do\\b.*");
    private static final Pattern OPENS = Pattern.compile(
            "\\s*(?:if|unless|case|platforms?|source|path|git|install_if)\\b.*|.*\\bdo\\s*(?:\\|.*\\|)?\\s*");
    private static final Pattern CLOSES = Pattern.compile("\\s*end\\b.*");
    private static final Pattern INLINE =
            Pattern.compile("groups?:\\s*(\\[[^\\]]*\\]|:[a-z_]+)|:groups?\\s*=>\\s*(\\[[^\\]]*\\]|:[a-z_]+)");

    private GemGroups() {}

    static Map<String, Scope> of(String path, Gathering into) {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        Deque<Optional<Scope>> open = new ArrayDeque<>();
        Optional<String> text = into.project().text(path).filter(one -> one.length() < 1024 * 1024);
        for (String line : (Iterable<String>) text.orElse("").lines()::iterator) {
            Matcher gem = GEM.matcher(line);
            Matcher group = GROUP.matcher(line);
            if (gem.matches()) {
                Scope around =
                        open.stream().flatMap(Optional::stream).findFirst().orElse(Scope.RUNTIME);
                Matcher inline = INLINE.matcher(gem.group(2));
                Scope scope = inline.find() ? scope(inline.group()) : around;
                scopes.merge(gem.group(1), scope, Scope::or);
            } else if (group.matches()) {
                open.push(Optional.of(scope(group.group(1))));
            } else if (CLOSES.matcher(line).matches()) {
                open.poll();
            } else if (OPENS.matcher(line).matches() && open.size() < 100) {
                open.push(Optional.empty());
            }
        }
        return scopes;
    }

    /** Several groups count as the most binding of them. */
    private static Scope scope(String names) {
        Scope best = Scope.DEVELOPMENT;
        Matcher name = Pattern.compile("[:\"']([a-z_]+)").matcher(names);
        boolean any = false;
        while (name.find()) {
            Scope one = PipRequirements.scope(name.group(1));
            best = any ? best.or(one) : one;
            any = true;
        }
        return any ? best : Scope.RUNTIME;
    }
}
