package org.limpide.scanner.checks.license;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** SPDX identifiers at the head of sources (SPDX specification, annex on short identifiers in source files). */
final class Headers {
    private static final Pattern TAG =
            Pattern.compile("SPDX-License-Identifier:[ \\t]*([A-Za-z0-9(][^*\\r\\n]{0,199})");
    private static final PathGlob SOURCES = PathGlob.of(
            "*.{java,kt,kts,groovy,scala,py,js,mjs,cjs,ts,tsx,jsx,vue,php,rb,go,rs,c,h,cc,cpp,hpp,cs,swift,sql,css,scss,sh,pl,r}");

    /** Folders of things taken as they are: libraries, and what a site serves. */
    private static final PathGlob COPIES = PathGlob.of(
            "**/{public,static,assets,vendor,third-party,third_party,external,deps,lib,libs,node_modules,bower_components}/**");

    /** A header stands above the code; further down an identifier is a value that the code works with. */
    private static final int HEAD = 1500;

    private Headers() {}

    /** Each identifier as written, with the first place where it stands. */
    static Map<String, Location> of(RepositorySnapshot snapshot) {
        Map<String, Location> headers = new LinkedHashMap<>();
        for (SnapshotFile file : snapshot.files()) {
            // Few sources bear a tag: the path is judged last.
            if (file.isFile()
                    && SOURCES.matches(file.path())
                    && file.content() instanceof Content.Text text
                    && head(text.value()).contains("SPDX-License-Identifier")
                    && !COPIES.matches(file.path())
                    && !PathKind.of(file.path()).contains(PathKind.MINIFIED)) {
                read(file.path(), text.value(), headers);
            }
        }
        return headers;
    }

    /** The identifier at the head of a text. */
    static Optional<String> identifier(String text) {
        Map<String, Location> one = new LinkedHashMap<>();
        read("", text, one);
        return one.keySet().stream().findFirst();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(HEAD, text.length()));
    }

    private static void read(String path, String text, Map<String, Location> headers) {
        String head = head(text);
        Matcher tag = TAG.matcher(head);
        if (tag.find()) {
            String written =
                    tag.group(1).replaceAll("(-->|#}|\\||[\"'>]).*$", "").strip();
            int line =
                    (int) head.chars().limit(tag.start()).filter(c -> c == '\n').count() + 1;
            headers.putIfAbsent(written, Location.file(path, line));
        }
    }
}
