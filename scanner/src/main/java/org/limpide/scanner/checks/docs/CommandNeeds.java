package org.limpide.scanner.checks.docs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.checks.docs.CommandLines.Command;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** What a command needs in the repository, and whether it is there. What cannot be known is taken to be there. */
final class CommandNeeds {
    private static final Set<String> NODE_RUNNERS = Set.of("npm", "yarn", "pnpm", "bun");
    private static final Set<String> INTERPRETERS =
            Set.of("sh", "bash", "zsh", "python", "python3", "node", "ruby", "php", "perl", "source", ".");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:\\./|\\.\\\\)?[\\w./\\\\-]*(?:\\.(?:sh|bash|py|rb|pl|js|mjs|ts|php|ps1|bat|cmd)|mvnw|gradlew)");
    private static final Pattern FILLED_IN = Pattern.compile(".*[*$<>{}\\[\\]…%~].*|.*\\.\\.\\..*|/.*|.*://.*");

    /** Folders that building or installing makes. */
    private static final Pattern MADE = Pattern.compile(
            "(?i)(?:.*/)?(?:target|build|dist|out|bin|lib|node_modules|vendor|\\.?venv|env|virtualenv|path|tmp|\\.git)/.*");

    private final Tree tree;
    private final RepositorySnapshot snapshot;
    private final Map<String, List<String>> manifests = new HashMap<>();

    CommandNeeds(RepositorySnapshot snapshot, List<Map<String, String>> rows) {
        this.snapshot = snapshot;
        this.tree = Tree.of(snapshot);
        rows.forEach(row -> manifests.put(
                row.getOrDefault("command", ""),
                List.of(row.getOrDefault("files", "").split("\\s+", -1))));
    }

    /** What is not there, as a message. */
    Optional<Message> missing(Command command) {
        String head = command.head();
        if (SCRIPT.matcher(head).matches() && (head.contains("/") || head.contains("\\"))) {
            return file(head);
        }
        if (INTERPRETERS.contains(head) && SCRIPT.matcher(command.word(1)).matches()) {
            return file(command.word(1));
        }
        if (NODE_RUNNERS.contains(head)) {
            return node(command);
        }
        return switch (head) {
            case "make", "gmake" -> make(command);
            case "composer" -> composer(command);
            case "docker-compose" -> compose(command, 1);
            case "docker" -> docker(command);
            case "pip", "pip3" -> pip(command, 1);
            default -> manifest(head + " " + command.word(1)).or(() -> manifest(head));
        };
    }

    /** A command that works in a project of its build tool only. */
    private Optional<Message> manifest(String command) {
        List<String> files = manifests.getOrDefault(command, List.of());
        boolean there = files.isEmpty() || files.stream().anyMatch(this::isThere);
        return there
                ? Optional.empty()
                : Optional.of(Message.of("manifest")
                        .with("command", command.strip())
                        .with("file", files.get(0).replaceFirst("^\\*", "")));
    }

    private boolean isThere(String name) {
        return name.startsWith("*")
                ? tree.names().keySet().stream().anyMatch(one -> one.endsWith(name.substring(1)))
                : !tree.named(name).isEmpty();
    }

    private Optional<Message> file(String written) {
        String path = written.replace('\\', '/').replaceFirst("^(?:\\./)+", "").replaceFirst("^(?:\\.\\./)+", "");
        boolean unknown = path.isEmpty()
                || FILLED_IN.matcher(written).matches()
                || MADE.matcher(path).matches()
                || tree.isClosed(path);
        return unknown || tree.hasAnywhere(path)
                ? Optional.empty()
                : Optional.of(Message.of("file").with("file", path));
    }

    private Optional<Message> node(Command command) {
        String verb = command.word(1);
        boolean runs = verb.equals("run") || verb.equals("run-script");
        String name = runs ? command.word(2) : verb;
        boolean own = (runs || verb.equals("test") || verb.equals("start"))
                && !command.head().equals("bun")
                && name.matches("[a-zA-Z][\\w:.-]*");
        if (own && tree.named("package.json").isEmpty()) {
            return Optional.of(Message.of("manifest")
                    .with("command", command.head() + " " + verb)
                    .with("file", "package.json"));
        }
        boolean standard = name.equals("start") && !tree.named("server.js").isEmpty();
        boolean known = !own || standard || Scripts.of(snapshot).npm().contains(name);
        return known
                ? Optional.empty()
                : Optional.of(Message.of("script").with("name", name).with("file", "package.json"));
    }

    private Optional<Message> composer(Command command) {
        String name = command.word(1).equals("run") || command.word(1).equals("run-script") ? command.word(2) : "";
        boolean known = !name.matches("[a-zA-Z][\\w:.-]*")
                || Scripts.of(snapshot).composer().contains(name);
        return known
                ? manifest("composer " + command.word(1))
                : Optional.of(Message.of("script").with("name", name).with("file", "composer.json"));
    }

    private Optional<Message> make(Command command) {
        boolean made = tree.names().keySet().stream()
                .anyMatch(name -> name.equals("cmakelists.txt")
                        || name.startsWith("configure")
                        || name.endsWith(".mk")
                        || name.endsWith(".pro")
                        || name.startsWith("makefile."));
        if (made || command.words().contains("-C") || command.words().contains("-f")) {
            return Optional.empty();
        }
        if (Scripts.makefiles(tree).findAny().isEmpty()) {
            return Optional.of(Message.of("manifest").with("command", "make").with("file", "Makefile"));
        }
        Scripts scripts = Scripts.of(snapshot);
        return command.words().stream()
                .skip(1)
                .filter(word -> word.matches("[a-zA-Z][\\w.-]*"))
                .filter(word -> !scripts.makeIsOpen() && !scripts.make().contains(word))
                .findFirst()
                .map(word -> Message.of("script").with("name", word).with("file", "Makefile"));
    }

    private Optional<Message> docker(Command command) {
        return switch (command.word(1)) {
            case "compose" -> compose(command, 2);
            case "build" ->
                named(command, Set.of("-f", "--file"), 2).map(this::file).orElseGet(() -> manifest("docker build"));
            default -> Optional.empty();
        };
    }

    private Optional<Message> compose(Command command, int from) {
        return named(command, Set.of("-f", "--file"), from).map(this::file).orElseGet(() -> manifest("docker compose"));
    }

    private Optional<Message> pip(Command command, int from) {
        return named(command, Set.of("-r", "--requirement"), from).flatMap(this::file);
    }

    /** The file that an option of a command names. */
    private static Optional<String> named(Command command, Set<String> options, int from) {
        for (int i = from; i + 1 < command.words().size(); i++) {
            if (options.contains(command.word(i))) {
                return Optional.of(command.word(i + 1));
            }
        }
        return Optional.empty();
    }
}
