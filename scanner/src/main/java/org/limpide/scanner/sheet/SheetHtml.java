package org.limpide.scanner.sheet;

/** Texts of sheets within HTML. */
public final class SheetHtml {
    private SheetHtml() {}

    /** A text that no browser takes for markup; nor do FreeMarker, Mustache and their like, since braces are escaped too. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }
}
