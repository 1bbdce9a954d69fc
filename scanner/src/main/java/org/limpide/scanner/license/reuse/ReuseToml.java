package org.limpide.scanner.license.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.limpide.scanner.license.reuse.Annotation.Precedence;
import org.limpide.scanner.license.reuse.LicensingInfo.Said;
import org.limpide.scanner.license.reuse.ReuseProblem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * A file {@code REUSE.toml} (section "REUSE.toml").
 *
 * @param folder where it stands, with a {@code /} behind it; empty for the root
 * @param annotations in their order
 */
record ReuseToml(String folder, List<Annotation> annotations) {
    private static final int MOST_CHARACTERS = 1024 * 1024;
    private static final int MOST_TABLES = 2_000;
    private static final int MOST_GLOBS = 2_000;
    private static final int LONGEST_GLOB = 500;

    /** People write three; with hundreds, every path would be followed in hundreds of ways. */
    private static final int MOST_WILDCARDS = 20;

    private static final String PATH = "path";
    private static final String COPYRIGHT = "SPDX-FileCopyrightText";
    private static final String LICENSE = "SPDX-License-Identifier";

    static ReuseToml read(String folder, String text, List<ReuseProblem> problems) {
        String place = folder + CoveredFiles.CONFIGURATION;
        List<Annotation> annotations = new ArrayList<>();
        Optional<JsonNode> top = parsed(place, text, problems);
        if (top.isPresent()) {
            JsonNode version = top.get().path("version");
            if (!version.isIntegralNumber() || version.longValue() != 1) {
                problems.add(new ReuseProblem(Kind.INVALID_CONFIGURATION, place, line(text, "version"), "version"));
            }
            JsonNode tables = top.get().path("annotations");
            if (!tables.isMissingNode() && !tables.isArray()) {
                problems.add(new ReuseProblem(Kind.INVALID_CONFIGURATION, place, 0, "annotations"));
            }
            for (JsonNode table : tables) {
                if (annotations.size() < MOST_TABLES) {
                    annotations.add(annotation(place, text, table, problems));
                }
            }
        }
        return new ReuseToml(folder, List.copyOf(annotations));
    }

    private static Optional<JsonNode> parsed(String place, String text, List<ReuseProblem> problems) {
        try {
            if (text.length() <= MOST_CHARACTERS) {
                return Optional.of(new TomlMapper().readTree(text));
            }
            problems.add(new ReuseProblem(Kind.INVALID_CONFIGURATION, place, 0, "TOML"));
        } catch (JacksonException | StackOverflowError broken) {
            int line = broken instanceof JacksonException jackson && jackson.getLocation() != null
                    ? Math.max(0, jackson.getLocation().getLineNr())
                    : 0;
            problems.add(new ReuseProblem(Kind.INVALID_CONFIGURATION, place, line, "TOML"));
        }
        return Optional.empty();
    }

    private static Annotation annotation(String place, String text, JsonNode table, List<ReuseProblem> problems) {
        List<String> paths = texts(table.path(PATH));
        List<Glob> globs = paths.stream()
                .filter(path -> path.length() <= LONGEST_GLOB)
                .limit(MOST_GLOBS)
                .map(Glob::ofToml)
                .filter(glob -> glob.wildcards() <= MOST_WILDCARDS)
                .toList();
        if (globs.isEmpty() || globs.size() < paths.size()) {
            problems.add(new ReuseProblem(Kind.INVALID_CONFIGURATION, place, line(text, PATH), PATH));
        }
        JsonNode written = table.path("precedence");
        Optional<Precedence> precedence = written.isMissingNode()
                ? Optional.of(Precedence.CLOSEST)
                : precedence(written.isString() ? written.stringValue() : "");
        if (precedence.isEmpty()) {
            problems.add(new ReuseProblem(Kind.INVALID_CONFIGURATION, place, line(text, "precedence"), "precedence"));
        }
        List<Said> expressions = texts(table.path(LICENSE)).stream()
                .map(expression -> new Said(expression.strip(), place, line(text, expression)))
                .toList();
        int copyright = (int) texts(table.path(COPYRIGHT)).stream()
                .filter(one -> !one.isBlank())
                .count();
        return new Annotation(
                globs, precedence.orElse(Precedence.CLOSEST), new LicensingInfo(expressions, copyright, List.of(), 0));
    }

    private static Optional<Precedence> precedence(String written) {
        for (Precedence one : Precedence.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(written)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(JsonNode value) {
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            if (item.isString()) {
                texts.add(item.stringValue());
            }
        }
        return texts;
    }

    /** The parser keeps no places: the first line that holds the words; 0 where none does. */
    private static int line(String text, String words) {
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        return at < 0
                ? 0
                : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    /** "Exclusively the last matching table in the file is used." */
    Optional<Annotation> of(String path) {
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        String relative = path.substring(folder.length());
        for (int i = annotations.size() - 1; i >= 0; i--) {
            if (annotations.get(i).covers(relative)) {
                return Optional.of(annotations.get(i));
            }
        }
        return Optional.empty();
    }
}
