package org.limpide.scanner.history;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.match.Copies;
import org.limpide.scanner.match.Hits;

/**
 * Notes the commits and tags that hold what an export of the history (git-fast-export) leaves out: signatures, merged tags
 * and other further headers.
 */
final class CommitExtras implements ObjectVisitor<Hits> {
    private static final List<String> CARRIED =
            List.of("tree", "parent", "author", "committer", "encoding", "object", "type", "tag", "tagger");
    private static final byte[] ARMOR = "\n-----BEGIN ".getBytes(StandardCharsets.US_ASCII);

    private final TextVisitor text;
    private final BitSet noted = new BitSet();

    CommitExtras(TextVisitor text) {
        this.text = text;
    }

    @Override
    public Hits whole(int object, byte[] content, int length) {
        note(object, content, length);
        return text.whole(object, content, length);
    }

    @Override
    public Hits made(int object, byte[] content, int length, Hits base, int baseLength, Copies copies) {
        note(object, content, length);
        return text.made(object, content, length, base, baseLength, copies);
    }

    private void note(int object, byte[] content, int length) {
        Header header = new Header(content, length);
        boolean isTag = false;
        while (header.next()) {
            isTag |= header.is("object");
            if (CARRIED.stream().noneMatch(header::is)) {
                noted.set(text.number(object));
            }
        }
        // The signature of a tag is the end of its message.
        if (isTag && holdsArmor(content, header.message(), length)) {
            noted.set(text.number(object));
        }
    }

    private static boolean holdsArmor(byte[] content, int from, int to) {
        for (int at = from; at + ARMOR.length <= to; at++) {
            int same = 0;
            while (same < ARMOR.length && content[at + same] == ARMOR[same]) {
                same++;
            }
            if (same == ARMOR.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void large(int object, long size, Pieces pieces) {
        text.large(object, size, pieces);
    }

    @Override
    public void skipped(int object, Skip reason) {
        text.skipped(object, reason);
    }

    @Override
    public void release(Hits hits) {
        text.release(hits);
    }

    /** Their numbers. */
    BitSet noted() {
        return noted;
    }
}
