package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which form of the SIL Open Font License a copyright notice above its text says: with a reserved font name, with none, or nothing
 * (notes of the SPDX list on OFL-1.1, OFL-1.1-RFN and OFL-1.1-no-RFN).
 */
final class ReservedFontNames {
    /** From the notice to the text of the licence, in words: a list of names, and where the licence is to be had. */
    private static final int FAR = 250;

    private final Corpus corpus;
    private final Words words;

    ReservedFontNames(Corpus corpus, Words words) {
        this.corpus = corpus;
        this.words = words;
    }

    /** The identifiers that the notices above these places say; their lines belong to the licence. */
    List<String> said(List<Hit> hits, BitSet covered) {
        List<String> said = new ArrayList<>();
        for (Hit hit : hits) {
            List<String> ids = hit.entries().stream()
                    .flatMap(entry -> corpus.entries().get(entry).ids().stream())
                    .filter(id -> id.startsWith("OFL-"))
                    .toList();
            for (int at = Math.max(0, hit.start() - FAR); !ids.isEmpty() && at + 2 < hit.start(); at++) {
                if (isName(at)) {
                    boolean none = at > 0
                            && (words.word(at - 1).equals("no")
                                    || words.word(at - 1).equals("without"));
                    String form = ids.get(0).replaceFirst("-(no-)?RFN$", "") + (none ? "-no-RFN" : "-RFN");
                    said.add(form);
                    cover(at, hit.start(), covered);
                    break;
                }
            }
        }
        return said;
    }

    private boolean isName(int at) {
        return words.word(at).equals("reserved")
                && words.word(at + 1).equals("font")
                && words.word(at + 2).startsWith("name");
    }

    /** The line of the words and what stands between them and the licence. */
    private void cover(int at, int end, BitSet covered) {
        int start = at;
        while (start > 0 && !words.is(start, Words.LINE_START)) {
            start--;
        }
        int to = at + 3;
        while (to < end && !words.is(to, Words.LINE_START)) {
            to++;
        }
        covered.set(start, to);
    }
}
