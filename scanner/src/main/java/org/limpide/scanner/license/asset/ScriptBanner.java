package org.limpide.scanner.license.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.expression.SpdxIds;
import org.limpide.scanner.license.project.CopyrightNotice;

/** The comment at the head of a minified script or style sheet: a name, a version, whose it is and under which licence. */
public final class ScriptBanner {
    private static final int HEAD = 2_500;
    private static final Pattern COMMENT = Pattern.compile("/\\*[!*]?(.{3,2000}?)\\*/", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(
            "^[\\s*!]*(?:@(?:name|preserve|license|overview|module)\\s+)?(?<name>[A-Za-z][\\w.\\- /]{1,60}?)[\\s,:|@(-]{1,4}(?:v(?:ersion)?[ :.]?\\s?)?(?<version>\\d{1,4}(?:\\.\\d{1,6}){1,3}(?:[-.+][\\w.]{1,20})?)");
    private static final Pattern LICENSE = Pattern.compile(
            "(?i)(?:@license[:\\s]+|licen[cs]e[ds]?(?:\\s+under)?[:\\s]+(?:the\\s+)?|SPDX-License-Identifier:\\s*|released under (?:the\\s+)?|\\|\\s*)(?<id>[A-Za-z][A-Za-z0-9.+ -]{1,40})");
    private static final Pattern ID = Pattern.compile(
            "\\b(MIT|Apache-2\\.0|BSD-[23]-Clause|ISC|MPL-2\\.0|(?:A|L)?GPL-[23]\\.[01](?:-or-later|-only)?|Unlicense)\\b");
    private static final Pattern PARTS = Pattern.compile("[|\\n\\r*]+");

    private ScriptBanner() {}

    /** What the banner says; nothing where there is none that names a licence, a version or a holder. */
    public static Optional<Component> read(String text) {
        Matcher comment = COMMENT.matcher(text.substring(0, Math.min(HEAD, text.length())));
        while (comment.find()) {
            Optional<Component> component = component(comment.group(1));
            if (component.isPresent()) {
                return component;
            }
        }
        return Optional.empty();
    }

    private static Optional<Component> component(String banner) {
        Matcher named = NAMED.matcher(banner);
        boolean known = named.find();
        Optional<String> holder = holder(banner);
        List<String> licenses = licenses(banner);
        return known || !licenses.isEmpty()
                ? Optional.of(new Component(
                        known ? named.group("name") : "", known ? named.group("version") : "", licenses, holder))
                : Optional.empty();
    }

    private static Optional<String> holder(String banner) {
        for (String part : PARTS.split(banner, -1)) {
            Optional<String> holder = CopyrightNotice.holder(part.strip());
            if (holder.isPresent()) {
                return holder;
            }
        }
        return Optional.empty();
    }

    /** An identifier is surest; else what stands where a licence stands, if it is one. */
    private static List<String> licenses(String banner) {
        List<String> found = new ArrayList<>();
        Matcher id = ID.matcher(banner);
        while (id.find()) {
            if (!found.contains(id.group(1))) {
                found.add(id.group(1));
            }
        }
        Matcher named = LICENSE.matcher(banner);
        while (found.isEmpty() && named.find()) {
            String written = named.group("id").strip();
            boolean listed = SpdxIds.present().license(written).isPresent()
                    || LicenseList.builtIn().declared(written).answer() != Answer.UNKNOWN;
            if (listed) {
                found.add(written);
            }
        }
        return found;
    }
}
