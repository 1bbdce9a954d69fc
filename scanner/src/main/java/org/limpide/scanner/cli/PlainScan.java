package org.limpide.scanner.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.report.ReportFormat;
import org.limpide.scanner.text.Language;

/**
 * Reads {@code scan} with its options where there is nothing special about it. The library that reads the command line needs
 * as long to look at its own commands as the scan of a small repository takes; whatever is not certain here is left to it:
 * help, mistakes, options given twice, files of arguments, and options that this class was not taught.
 */
final class PlainScan {
    private final ScanCommand command;
    private final List<String> targets = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private PlainScan(ScanCommand command) {
        this.command = command;
    }

    /** The command that these words ask for; empty where they must be looked at in full. */
    static Optional<ScanCommand> of(Terminal terminal, String... words) {
        if (words.length < 2 || !words[0].equals("scan")) {
            return Optional.empty();
        }
        PlainScan scan = new PlainScan(new ScanCommand(terminal));
        return scan.takes(words) ? Optional.of(scan.command) : Optional.empty();
    }

    private boolean takes(String... words) {
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.isEmpty() || word.startsWith("@")) {
                return false;
            }
            if (!word.startsWith("-")) {
                targets.add(word);
                continue;
            }
            if (flag(word)) {
                continue;
            }
            int equal = word.indexOf('=');
            String name = equal < 0 ? word : word.substring(0, equal);
            if (equal < 0 && ++i == words.length) {
                return false;
            }
            if (!seen.add(name) || !option(name, equal < 0 ? words[i] : word.substring(equal + 1))) {
                return false;
            }
        }
        command.targets = targets;
        return !targets.isEmpty();
    }

    private boolean flag(String word) {
        switch (word) {
            case "--no-archives" -> command.noArchives = true;
            case "--no-attribution" -> command.noAttribution = true;
            case "--staged" -> command.staged = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean option(String name, String value) {
        if (value.isEmpty() || value.startsWith("-") || value.startsWith("@")) {
            return false;
        }
        try {
            switch (name) {
                case "--policy" -> command.policyPath = Path.of(value);
                case "--format" -> command.formats = formats(value);
                case "--output" -> command.output = Path.of(value);
                case "--ref" -> command.ref = value;
                case "--published-refs" -> command.publishedRefs = value;
                case "--only" -> command.only = parts(value);
                case "--openness" -> command.openness = one(Openness.class, value);
                case "--since" -> command.since = value;
                case "--state" -> command.state = Path.of(value);
                case "--link-key" -> command.linkKey = Path.of(value);
                case "--as-of" -> command.asOf = LocalDate.parse(value);
                case "--fail-on" -> command.failOn = one(ExitCode.FailOn.class, value);
                // Main has read it already.
                case "--lang" -> one(Language.class, value);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            return false;
        }
    }

    private static List<ReportFormat> formats(String value) {
        return parts(value).stream().map(part -> one(ReportFormat.class, part)).toList();
    }

    private static List<String> parts(String value) {
        List<String> parts = List.of(value.split(",", -1));
        if (parts.contains("")) {
            throw new IllegalArgumentException("nothing between two commas");
        }
        return parts;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String written) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(written)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no such value");
    }
}
