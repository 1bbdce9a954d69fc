package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.license.expression.ExpressionReader;
import org.limpide.scanner.license.expression.ExpressionReader.Result;
import org.limpide.scanner.license.expression.SpdxExpression;

/** Lines {@code SPDX-License-Identifier} (SPDX 2.3, annex E). */
final class Tags {
    private static final Pattern TAG =
            Pattern.compile("SPDX-License-Identifier:[ \\t]*([A-Za-z0-9(][A-Za-z0-9.+:() \\t-]{0,199})");
    private static final int MOST = 100;

    /**
     * @param expression what it says
     * @param start its first character
     * @param end the character behind it
     */
    record Tag(SpdxExpression expression, int start, int end) {}

    private Tags() {}

    static List<Tag> of(String text) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        while (tags.size() < MOST && matcher.find()) {
            // The closing sign of a comment, "-->", begins with what an identifier may hold.
            String written = matcher.group(1).replaceFirst("\\s*-*\\s*$", "");
            if (ExpressionReader.read(written) instanceof Result.Read read) {
                tags.add(new Tag(read.expression(), matcher.start(), matcher.end()));
            }
        }
        return tags;
    }
}
