package org.limpide.scanner.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.limpide.scanner.document.Document.Code;
import org.limpide.scanner.document.Document.Format;
import org.limpide.scanner.document.Document.Line;
import org.limpide.scanner.document.Document.Link;
import org.limpide.scanner.document.Document.Section;

/** A document in the making; readers tell it what they meet, from the first line to the last. */
final class Draft {
    private static final int DEEPEST = 8;

    private final List<Open> sections = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Code> code = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    private static final class Open {
        private final int level;
        private String title;
        private final int line;
        private final List<Line> prose = new ArrayList<>();
        private boolean content;

        Open(int level, String title, int line) {
            this.level = level;
            this.title = title;
            this.line = line;
        }
    }

    Draft() {
        sections.add(new Open(0, "", 1));
    }

    private Open last() {
        return sections.get(sections.size() - 1);
    }

    void heading(int level, String title, int line) {
        sections.add(new Open(level, title.strip(), line));
    }

    /** The title of the section that was just begun, once its text is read; a link in it says where its content stands. */
    void title(String title) {
        last().title = title;
    }

    /** Sentences; they may be blank. */
    void prose(int line, String text) {
        if (!text.isBlank()) {
            last().prose.add(new Line(line, text.strip()));
            last().content = true;
        }
    }

    /** Something stands here that is neither prose nor code, such as an image or a quotation. */
    void content() {
        last().content = true;
    }

    void link(Link.Kind kind, String target, int line) {
        content();
        links.add(new Link(kind, target.strip(), line));
    }

    void block(String language, int line, List<String> text) {
        content();
        code.add(new Code(language.strip().toLowerCase(Locale.ROOT), line, text, true));
    }

    void span(int line, String text) {
        content();
        code.add(new Code("", line, List.of(text), false));
    }

    void anchor(String name) {
        anchors.add(name);
    }

    Document done(Format format) {
        return new Document(format, closed(), links, code, anchors);
    }

    /** A heading has the content of those below it: walked backwards, each level knows what came after it. */
    private List<Section> closed() {
        List<Section> closed = new ArrayList<>();
        boolean[] below = new boolean[DEEPEST + 2];
        for (int i = sections.size() - 1; i >= 0; i--) {
            Open one = sections.get(i);
            int level = Math.min(one.level, DEEPEST);
            boolean content = one.content;
            for (int deeper = level + 1; deeper < below.length; deeper++) {
                content |= below[deeper];
                below[deeper] = false;
            }
            below[level] |= content;
            closed.add(new Section(one.level, one.title, one.line, one.prose, content));
        }
        Collections.reverse(closed);
        return closed;
    }
}
