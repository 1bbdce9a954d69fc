package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Hash;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.dependency.Trouble;

/** {@code requirements.txt} and the files that it includes (pip documentation, requirements file format). */
final class PipRequirements implements LockReader {
    private static final Pattern INCLUDE = Pattern.compile("(?:-r|--requirement)[ =]?\\s*(\\S+)");
    private static final Pattern INDEX = Pattern.compile("(?:-i|--index-url|--extra-index-url)[ =]\\s*(\\S+)");
    private static final Pattern EDITABLE = Pattern.compile("(?:-e|--editable)[ =]\\s*(\\S+)");
    private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9._-]+)");
    private static final Pattern HASH = Pattern.compile("--hash[ =](\\S+)");
    private static final Pattern TEST = Pattern.compile("(?:^|.*[^a-z])tests?(?:ing|s)?(?:[^a-z].*|$)");
    private static final Pattern DEVELOPMENT = Pattern.compile(
            "(?:^|.*[^a-z])(?:dev|develop|development|lint|linting|docs?|ci|build|typing|tools?|tox|release)(?:[^a-z].*|$)");
    private static final int MOST_FILES = 200;

    @Override
    public void read(String path, Gathering into) {
        OneFile file = new OneFile(path, into);
        file.read(path);
        into.file(path, Format.PIP_REQUIREMENTS, Optional.empty(), file.all());
    }

    /** What a group of requirements is for, by its name. */
    static Scope scope(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TEST.matcher(lower).matches()
                ? Scope.TEST
                : DEVELOPMENT.matcher(lower).matches() ? Scope.DEVELOPMENT : Scope.RUNTIME;
    }

    /** One file, with those that it includes. */
    private static final class OneFile {
        private final Gathering into;
        private final Scope scope;
        private final Set<String> open = new HashSet<>();
        private final Set<String> done = new HashSet<>();
        private final List<Dependency> found = new ArrayList<>();
        private Optional<Origin> index = Optional.empty();

        OneFile(String path, Gathering into) {
            this.into = into;
            this.scope = scope(Paths.name(path).replaceFirst("\\.txt$", ""));
        }

        List<Dependency> all() {
            List<Dependency> all = new ArrayList<>();
            for (Dependency one : found) {
                boolean plain = one.origin().kind() == Origin.Kind.INDEX;
                all.add(one.in(scope).from(plain ? index.orElse(one.origin()) : one.origin()));
            }
            return all;
        }

        void read(String path) {
            if (done.size() >= MOST_FILES || !done.add(path)) {
                return;
            }
            open.add(path);
            into.text(path).ifPresent(text -> lines(path, text));
            open.remove(path);
        }

        /** A line that ends in a backslash goes on in the next one. */
        private void lines(String path, String text) {
            StringBuilder whole = new StringBuilder();
            int first = 1;
            int number = 0;
            for (String line : (Iterable<String>) text.lines()::iterator) {
                number++;
                first = whole.length() == 0 ? number : first;
                String stripped = line.stripTrailing();
                boolean goesOn = stripped.endsWith("\\") && whole.length() < 1_000_000;
                whole.append(goesOn ? stripped.substring(0, stripped.length() - 1) : stripped);
                if (!goesOn) {
                    line(path, whole.toString(), first);
                    whole.setLength(0);
                }
                if (found.size() > Gathering.MOST_DEPENDENCIES) {
                    return;
                }
            }
            line(path, whole.toString(), first);
        }

        private void line(String path, String written, int number) {
            String line = withoutComment(written).strip();
            if (line.isEmpty()) {
                return;
            }
            Matcher include = INCLUDE.matcher(line);
            Matcher editable = EDITABLE.matcher(line);
            Matcher other = INDEX.matcher(line);
            if (include.matches()) {
                include(path, include.group(1), number);
            } else if (editable.find() && editable.start() == 0) {
                address(path, editable.group(1), number);
            } else if (other.matches()) {
                index = Optional.of(Origin.of(Origin.Kind.INDEX, other.group(1)));
            } else if (!line.startsWith("-")) {
                requirement(path, line, number);
            }
        }

        private static String withoutComment(String line) {
            int sign = line.startsWith("#") ? 0 : line.indexOf(" #");
            return sign < 0 ? line : line.substring(0, sign);
        }

        private void include(String path, String target, int number) {
            Optional<String> file = Paths.resolve(Paths.folder(path), target);
            if (target.contains("://") || file.isEmpty()) {
                into.trouble(Trouble.Kind.OUTSIDE, path, number, "");
            } else if (open.contains(file.get())) {
                into.trouble(Trouble.Kind.CYCLE, path, number, file.get());
            } else if (into.project().text(file.get()).isEmpty()) {
                into.trouble(Trouble.Kind.ABSENT, path, number, file.get());
            } else {
                read(file.get());
            }
        }

        private void requirement(String path, String line, int number) {
            Matcher hash = HASH.matcher(line);
            List<Hash> hashes = new ArrayList<>();
            while (hash.find()) {
                hashes.addAll(Hash.tagged(hash.group(1)));
            }
            String bare = line.replaceFirst("\\s--(?:hash|config-settings|global-option|install-option)\\b.*$", "");
            Optional<Requirement> requirement = Requirement.read(bare);
            if (requirement.isPresent()) {
                found.add(requirement.get().dependency(new Place(path, number)).hashed(hashes));
            } else if (bare.contains("://") || bare.startsWith(".") || bare.contains("/")) {
                address(path, bare.strip(), number);
            } else {
                into.trouble(Trouble.Kind.SYNTAX, path, number, "");
            }
        }

        /** A part of the project is no dependency; anything else has its name behind the address, if anywhere. */
        private void address(String path, String address, int number) {
            boolean inside = !address.contains(":")
                    && Paths.resolve(Paths.folder(path), address.split("\\[", 2)[0])
                            .isPresent();
            Matcher egg = EGG.matcher(address);
            String name = egg.find()
                    ? Requirement.normal(egg.group(1))
                    : Paths.name(address.split("[#?@]", 2)[0].replaceFirst("/+$", ""))
                            .replaceFirst("\\.git$", "");
            if (inside || name.isBlank()) {
                return;
            }
            found.add(new Requirement(name, "", Optional.of(address)).dependency(new Place(path, number)));
        }
    }
}
