package org.limpide.scanner.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.document.Document.Code;
import org.limpide.scanner.document.Document.Format;
import org.limpide.scanner.document.Document.Line;
import org.limpide.scanner.document.Document.Link;
import org.limpide.scanner.document.Document.Section;

/** What a paper holds, whatever its markup. */
class DocumentsTest {

    private static Document markdown(String... lines) {
        return Documents.read(Format.MARKDOWN, String.join("\n", lines));
    }

    private static List<String> targets(Document document) {
        return document.links().stream().map(Link::target).toList();
    }

    @Test
    void headingsOfEveryKindAreHeadings() {
        Document document = markdown(
                "# One ##",
                "",
                "Two",
                "---",
                "",
                "<h3 align=\"center\">",
                "Three",
                "</h3>",
                "",
                "#No",
                "text",
                "",
                "## `Four` **x**");
        assertThat(document.sections())
                .extracting(Section::level, Section::title, Section::line)
                .containsExactly(
                        tuple(0, "", 1),
                        tuple(1, "One", 1),
                        tuple(2, "Two", 3),
                        tuple(3, "Three", 6),
                        tuple(2, "Four x", 13));
    }

    @Test
    void commentsCodeAndQuotationsAreNoProse() {
        Document document = markdown(
                "<!-- # hidden",
                "",
                "hidden -->",
                "Said.",
                "",
                "```bash title=x",
                "# not a heading",
                "```",
                "",
                "    indented",
                "",
                "> # quoted",
                "> words of others",
                "",
                "- item `span` <!-- gone --> end");
        assertThat(document.prose()).isEqualTo("Said.\n- item span  end\n");
        assertThat(document.code())
                .extracting(Code::language, Code::text, Code::line, Code::isBlock)
                .containsExactly(
                        tuple("bash", List.of("# not a heading"), 7, true),
                        tuple("", List.of("indented", ""), 10, true),
                        tuple("", List.of("span"), 15, false));
        assertThat(document.sections()).hasSize(1);
    }

    @Test
    void linksOfEveryKindAreFoundWithTheirLines() {
        Document document = markdown(
                "[![badge](b.svg)](ci) and [a",
                "b](<with space.md> \"title\") [par](x_(y).md)",
                "[full][Ref  One], [ref one][], [ref one], ![pic][two], [none]",
                "<https://example.org> <img src='i.png'> <a id=\"here\" href=h.md>h</a> \\[no](no.md) `[no](no.md)`",
                "",
                "[Ref One]:",
                "  ref.md",
                "[two]: two.png 'title'");
        assertThat(targets(document))
                .containsExactlyInAnyOrder(
                        "b.svg",
                        "ci",
                        "with space.md",
                        "x_(y).md",
                        "https://example.org",
                        "i.png",
                        "h.md",
                        "ref.md",
                        "ref.md",
                        "ref.md",
                        "two.png");
        assertThat(document.anchors()).containsExactly("here");
        assertThat(document.links())
                .filteredOn(link -> link.target().equals("x_(y).md"))
                .extracting(Link::line)
                .containsExactly(2);
        assertThat(document.prose()).contains("[none]").doesNotContain("badge");
    }

    @Test
    void aHeadingHasTheContentOfThoseBelowItAndNoOther() {
        Document document = markdown("# A", "## B", "text", "## C", "# D", "## E", "");
        assertThat(document.sections().stream().skip(1).map(Section::hasContent))
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void proseKeepsItsLines() {
        assertThat(markdown("# T", "", "one", "two ![x](y)", "three")
                        .sections()
                        .get(1)
                        .prose())
                .containsExactly(new Line(3, "one"), new Line(4, "two"), new Line(5, "three"));
    }

    @Test
    void settingsOfASiteGeneratorAreNoText() {
        assertThat(markdown("---", "title: x", "---", "# A", "b").prose()).isEqualTo("b\n");
    }

    @Test
    void aListOfDeepItemsIsNoCode() {
        assertThat(markdown("- a", "", "    still a", "", "        code of a").code())
                .extracting(Code::text)
                .containsExactly(List.of("code of a"));
    }

    @ParameterizedTest
    @CsvSource({"README.md,MARKDOWN", "a.RST,RST", "x.adoc,ASCIIDOC", "n.org,ORG", "LISEZMOI,PLAIN", "a.txt,PLAIN"})
    void theEndingTellsTheMarkup(String name, Format format) {
        assertThat(Documents.formatOf(name)).isEqualTo(format);
    }

    @Test
    void reStructuredTextIsUnderstood() {
        Document document = Documents.read(Format.RST, """
                =====
                Desk
                =====

                See `guide <guide.rst>`_ and home_.

                .. _home: index.rst
                .. comment
                   hidden

                Use
                ---

                Type::

                  run it

                .. code-block:: sh

                   make

                .. image:: a.png
                """);
        assertThat(document.sections()).extracting(Section::title).containsExactly("", "Desk", "Use");
        assertThat(targets(document)).containsExactlyInAnyOrder("guide.rst", "index.rst", "a.png");
        assertThat(document.code()).extracting(Code::language).containsExactly("", "sh");
        assertThat(document.prose()).doesNotContain("hidden").doesNotContain("make");
    }

    @Test
    void asciiDocIsUnderstood() {
        Document document = Documents.read(Format.ASCIIDOC, """
                = Desk
                :imagesdir: img

                // hidden
                See link:a.adoc[a], xref:b.adoc#c[b], <<here>> and image:p.png[].

                [[here]]
                == Use

                [source,bash]
                ----
                make
                ----

                ____
                quoted
                ____
                """);
        assertThat(document.sections())
                .extracting(Section::level, Section::title)
                .contains(tuple(2, "Use"));
        assertThat(targets(document)).containsExactlyInAnyOrder("a.adoc", "b.adoc#c", "#here", "img/p.png");
        assertThat(document.code()).extracting(Code::language).containsExactly("bash");
        assertThat(document.anchors()).containsExactly("here");
        assertThat(document.prose()).doesNotContain("hidden").doesNotContain("quoted");
    }

    @Test
    void orgAndPlainTextsAreUnderstood() {
        Document org = Documents.read(Format.ORG, """
                #+TITLE: Desk
                * Use :tag:
                See [[file:a.org][a]].
                #+begin_src sh
                make
                #+end_src
                # hidden
                """);
        assertThat(org.sections()).extracting(Section::title).containsExactly("", "Desk", "Use");
        assertThat(targets(org)).containsExactly("a.org");
        assertThat(org.code()).extracting(Code::language).containsExactly("sh");
        assertThat(org.prose()).isEqualTo("See a.\n");
        Document plain =
                Documents.read(Format.PLAIN, "Desk\n====\n\nWords.\n\nLICENCE\n\nEUPL, version 1.2.\n\n    make\n");
        assertThat(plain.sections()).extracting(Section::title).containsExactly("", "Desk", "LICENCE");
        assertThat(plain.code()).extracting(Code::text).containsExactly(List.of("make"));
    }

    /** Each would be slow for a reader that looks again and again; the limit is far above what it takes. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void hostileTextsEnd(Format format) {
        List<String> pieces = List.of(
                "[",
                "![",
                "[a](",
                "`a``",
                "<",
                "<a href=\"",
                "# ",
                "> ",
                "- ",
                "*",
                "|a|b|\n",
                "a\n===\n",
                "<!--",
                "\\",
                "[a]: ",
                "<h1>\n",
                "<<",
                "link:a[",
                "http://",
                ".. a::\n",
                "x_ ",
                ":a:`",
                "=a",
                "\u0000",
                "]");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String piece : pieces) {
                String line = piece.repeat(200_000 / piece.length());
                assertThat(Documents.read(format, line).sections()).isNotEmpty();
                assertThat(Documents.read(format, (piece.repeat(20) + "\n").repeat(3_000))
                                .sections())
                        .isNotEmpty();
            }
        });
    }
}
