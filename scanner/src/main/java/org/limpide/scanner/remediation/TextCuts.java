package org.limpide.scanner.remediation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.limpide.scanner.remediation.Cut.Piece;
import org.limpide.scanner.remediation.Writing.Form;

/** Gathers what is to be cut out of one text, and cuts what overlaps once. */
final class TextCuts {
    private final Writing writing;
    private final byte[] content;
    private final List<Stretch> stretches = new ArrayList<>();

    private record Stretch(int from, int to, Form form) {}

    TextCuts(byte[] content) {
        this.content = content;
        writing = new Writing(content);
    }

    /** Adds a place where a value stands. */
    void add(int from, int length, Secret secret) {
        Form form = writing.form(from, length, secret.value());
        int to = from + length;
        int end = secret.isKey() ? ArmoredKey.end(content, from, to, form) : to;
        stretches.add(new Stretch(from, writing.end(from, end, form), form));
    }

    /** The pieces in a part of the text, with offsets from its beginning. */
    List<Piece> pieces(int start, int end) {
        List<Stretch> sorted = stretches.stream()
                .filter(one -> one.from() < end && one.to() > start)
                .map(one -> new Stretch(Math.max(start, one.from()), Math.min(end, one.to()), one.form()))
                .sorted(Comparator.comparing(Stretch::from).thenComparing(one -> -one.to()))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < sorted.size(); ) {
            int from = sorted.get(i).from();
            int to = sorted.get(i).to();
            Form form = sorted.get(i).form();
            for (i++; i < sorted.size() && sorted.get(i).from() < to; i++) {
                to = Math.max(to, sorted.get(i).to());
            }
            pieces.add(new Piece(from - start, to - from, writing.instead(from, to - from, form)));
        }
        return pieces;
    }
}
