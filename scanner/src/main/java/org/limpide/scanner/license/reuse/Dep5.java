package org.limpide.scanner.license.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.license.reuse.Annotation.Precedence;
import org.limpide.scanner.license.reuse.LicensingInfo.Said;

/**
 * The file {@code .reuse/dep5} (section "DEP5", and the Debian format "machine-readable debian/copyright" 1.0).
 *
 * @param paragraphs those that speak of files, in their order
 */
record Dep5(List<Annotation> paragraphs) {
    static final String PLACE = ".reuse/dep5";
    private static final int MOST_CHARACTERS = 1024 * 1024;
    private static final int MOST_PARAGRAPHS = 5_000;
    private static final int LONGEST_GLOB = 500;
    private static final int MOST_WILDCARDS = 20;

    static Dep5 read(String text) {
        List<Annotation> paragraphs = new ArrayList<>();
        Paragraph paragraph = new Paragraph();
        List<String> lines = text.substring(0, Math.min(text.length(), MOST_CHARACTERS))
                .lines()
                .toList();
        for (int i = 0; i <= lines.size() && paragraphs.size() < MOST_PARAGRAPHS; i++) {
            if (i == lines.size() || lines.get(i).isBlank()) {
                paragraph.annotation().ifPresent(paragraphs::add);
                paragraph = new Paragraph();
            } else {
                paragraph.take(lines.get(i), i + 1);
            }
        }
        return new Dep5(List.copyOf(paragraphs));
    }

    /** The last paragraph that matches. */
    Optional<Annotation> of(String path) {
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            if (paragraphs.get(i).covers(path)) {
                return Optional.of(paragraphs.get(i));
            }
        }
        return Optional.empty();
    }

    private static final class Paragraph {
        private final List<Glob> globs = new ArrayList<>();
        private final List<Said> expressions = new ArrayList<>();
        private int copyright;
        private String field = "";

        void take(String line, int number) {
            boolean continued = Character.isWhitespace(line.charAt(0));
            int colon = line.indexOf(':');
            String value = line.strip();
            if (!continued) {
                field = colon < 0 ? "" : line.substring(0, colon).strip();
                value = colon < 0 ? "" : line.substring(colon + 1).strip();
            }
            switch (field) {
                case "Files" -> {
                    for (String glob : value.split("\\s+", -1)) {
                        Glob one = Glob.ofDep5(glob.substring(0, Math.min(glob.length(), LONGEST_GLOB)));
                        if (!glob.isEmpty() && one.wildcards() <= MOST_WILDCARDS) {
                            globs.add(one);
                        }
                    }
                }
                case "Copyright" -> copyright += value.isEmpty() ? 0 : 1;
                case "License" -> {
                    // What is continued is the text of the licence.
                    if (!continued && !value.isEmpty()) {
                        expressions.add(new Said(value, PLACE, number));
                    }
                }
                default -> {
                    // Comments and other fields say nothing of licences.
                }
            }
        }

        Optional<Annotation> annotation() {
            return globs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Annotation(
                            List.copyOf(globs),
                            Precedence.AGGREGATE,
                            new LicensingInfo(List.copyOf(expressions), copyright, List.of(), 0)));
        }
    }
}
