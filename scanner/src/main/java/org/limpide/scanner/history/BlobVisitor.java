package org.limpide.scanner.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.keys.PublicHalf;
import org.limpide.scanner.match.Copies;
import org.limpide.scanner.match.Hits;
import org.limpide.scanner.unpack.ArchiveKind;

/** Searches files and notes those that are archives, certificates or key stores, and those that stand for content elsewhere. */
final class BlobVisitor implements ObjectVisitor<Hits> {
    private static final byte[] LFS = "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);
    /** A pointer file is shorter than 1024 bytes (git-lfs, docs/spec.md). */
    private static final int LONGEST_LFS_POINTER = 1023;

    private final TextVisitor text;
    private final BitSet archives = new BitSet();
    private final BitSet pointers = new BitSet();
    private final BitSet keyFiles = new BitSet();

    BlobVisitor(TextVisitor text) {
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
        if (ArchiveKind.of(content, length).isPresent()) {
            archives.set(text.number(object));
        } else if (length <= LONGEST_LFS_POINTER
                && length > LFS.length
                && content[0] == LFS[0]
                && Arrays.equals(content, 0, LFS.length, LFS, 0, LFS.length)) {
            pointers.set(text.number(object));
        } else if (PublicHalf.mayBeIn(content, length)) {
            keyFiles.set(text.number(object));
        }
    }

    @Override
    public void large(int object, long size, Pieces pieces) {
        text.large(object, size, (to, at, most) -> {
            int got = pieces.next(to, at, most);
            boolean begins = at == 0 && got > 0 && ArchiveKind.of(to, got).isPresent();
            boolean ends =
                    got >= 0 && got < most && ArchiveKind.ofEnd(to, at + got).isPresent();
            if (begins || ends) {
                archives.set(text.number(object));
            }
            return got;
        });
    }

    @Override
    public void skipped(int object, Skip reason) {
        text.skipped(object, reason);
    }

    @Override
    public void release(Hits hits) {
        text.release(hits);
    }

    /** Numbers of files that are archives. */
    BitSet archives() {
        return archives;
    }

    /** Numbers of files that begin like certificates or key stores. */
    BitSet keyFiles() {
        return keyFiles;
    }

    /** Numbers of files that point to Git LFS. */
    BitSet pointers() {
        return pointers;
    }
}
