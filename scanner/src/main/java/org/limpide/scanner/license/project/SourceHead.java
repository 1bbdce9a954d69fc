package org.limpide.scanner.license.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Region;
import org.limpide.scanner.match.PathGlob;

/**
 * What stands above the code of a source file: whose it is and under which licence.
 *
 * @param path of the file
 * @param license the tag or the notice, as an SPDX expression
 * @param line of the tag or the notice
 * @param tagged whether it is a tag {@code SPDX-License-Identifier}
 * @param notices whose it is
 */
public record SourceHead(
        String path, Optional<String> license, int line, boolean tagged, List<CopyrightNotice> notices) {
    private static final PathGlob SOURCES = PathGlob.of(
            "*.{java,kt,kts,groovy,gradle,scala,py,js,mjs,cjs,ts,tsx,jsx,vue,svelte,php,rb,go,rs,c,h,cc,cpp,cxx,hpp,m,mm,cs,fs,vb,swift,sql,css,scss,less,sass,sh,bash,ps1,pl,pm,r,lua,jl,dart,ex,exs,erl,hs,ml,clj,xsl,xslt,proto,graphql,jsp,ftl,ftlh,adb,ads,f90,f,for,pas,cob,cbl,asm,s,el,lisp,tex,html,htm,xhtml}");

    /** SPDX specification 2.3, annex E: the tag, and what may close the comment behind it. */
    private static final Pattern TAG = Pattern.compile("SPDX-License-Identifier:[ \\t]*([^\\r\\n]{1,300})");

    private static final Pattern CLOSING = Pattern.compile("(\\*/|-->|\\*\\)|#}|--%>|\\||[\"'>;]).*$|[*#\\s]+$");

    /** Different comments that are looked at as notices of licences; thousands of files share a few. */
    private static final int MOST_DIFFERENT = 300;

    public SourceHead {
        notices = List.copyOf(notices);
    }

    /** Reads heads; remembers notices that many files share. */
    static final class Reader {
        private final Map<String, Optional<Region>> known = new HashMap<>();

        /** Nothing where nothing is said. */
        Optional<SourceHead> read(String path, String text) {
            Optional<LeadingComment> comment = LeadingComment.of(text);
            if (comment.isEmpty()) {
                return Optional.empty();
            }
            List<String> lines = comment.get().lines();
            List<CopyrightNotice> notices = CopyrightNotice.in(lines);
            for (int i = 0; i < lines.size(); i++) {
                Optional<String> tag = tag(lines.get(i));
                if (tag.isPresent()) {
                    return Optional.of(new SourceHead(path, tag, i + 1, true, notices));
                }
            }
            Optional<Region> notice = notice(comment.get().text());
            return notice.isEmpty() && notices.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SourceHead(
                            path,
                            notice.map(Region::id),
                            notice.map(Region::firstLine)
                                    .orElse(
                                            notices.isEmpty()
                                                    ? 1
                                                    : notices.get(0).line()),
                            false,
                            notices));
        }

        private Optional<Region> notice(String comment) {
            String lower = comment.toLowerCase(Locale.ROOT);
            if (!lower.contains("licens") && !lower.contains("licenc") && !lower.contains("redistribut")) {
                return Optional.empty();
            }
            String key = comment.replaceAll("[0-9]+", "");
            Optional<Region> before = known.get(key);
            if (before != null) {
                return before;
            }
            if (known.size() >= MOST_DIFFERENT) {
                return Optional.empty();
            }
            Optional<Region> found = LicenseTexts.recognise(comment).regions().stream()
                    .filter(region -> region.part() == Region.Part.HEADER || region.part() == Region.Part.TEXT)
                    .filter(region ->
                            region.kind() == Region.Kind.CONFORM && region.ids().size() == 1)
                    .findFirst();
            known.put(key, found);
            return found;
        }
    }

    /** Whether it is a file that people write, in a form that has comments. */
    public static boolean isSource(String path) {
        return SOURCES.matches(path);
    }

    /** The expression behind a tag in a line. */
    static Optional<String> tag(String line) {
        Matcher matcher = TAG.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String written = CLOSING.matcher(matcher.group(1)).replaceAll("").strip();
        return written.isEmpty() ? Optional.empty() : Optional.of(written);
    }

    /** The heads of the files of these that are sources, in their order. */
    static List<SourceHead> of(List<ProjectFile> files) {
        Reader reader = new Reader();
        List<SourceHead> heads = new ArrayList<>();
        for (ProjectFile file : files) {
            if (isSource(file.path())) {
                file.text().flatMap(text -> reader.read(file.path(), text)).ifPresent(heads::add);
            }
        }
        return heads;
    }
}
