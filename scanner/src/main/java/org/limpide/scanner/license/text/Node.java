package org.limpide.scanner.license.text;

import java.util.List;

/** What a template is made of (SPDX 2.3, annex B.3: templates with replaceable and omitable text). */
sealed interface Node {

    /** Text that must stand there. */
    record Text(String value) implements Node {}

    /** Text that may be left out as a whole. */
    record Omitable(List<Node> content) implements Node {}

    /**
     * Text that may be another one.
     *
     * @param original what the licence itself says
     * @param match a regular expression for what may stand there
     */
    record Replaceable(String original, String match) implements Node {}
}
