package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.match.Copies;
import org.limpide.scanner.match.Hits;

/** Searches annotated tags and notes what they name. */
final class TagVisitor implements ObjectVisitor<Hits> {
    static final int ELSEWHERE = -2;

    private final TextVisitor text;
    private final Objects objects;
    private final List<Tag> tags = new ArrayList<>();

    /**
     * An annotated tag.
     *
     * @param object its number
     * @param target the number of what it names, -1 where that is absent, {@link #ELSEWHERE} where it is none of the
     *     objects that are looked at
     * @param name of the tagger, empty where there is none
     */
    record Tag(int object, int target, String name, String email, long seconds, boolean tagged) {}

    TagVisitor(TextVisitor text, Objects objects) {
        this.text = text;
        this.objects = objects;
    }

    @Override
    public Hits whole(int object, byte[] content, int length) {
        note(text.number(object), content, length);
        return text.whole(object, content, length);
    }

    @Override
    public Hits made(int object, byte[] content, int length, Hits base, int baseLength, Copies copies) {
        note(text.number(object), content, length);
        return text.made(object, content, length, base, baseLength, copies);
    }

    private void note(int number, byte[] content, int length) {
        int target = -1;
        Tag tag = new Tag(number, -1, "", "", CommitRows.NO_DATE, false);
        byte[] id = new byte[objects.database().hash().bytes()];
        Header header = new Header(content, length);
        while (header.next()) {
            if (target == -1 && header.is("object") && header.id(id, id.length)) {
                target = objects.find(id, 0);
                target = target < 0 && objects.isElsewhere(HexFormat.of().formatHex(id)) ? ELSEWHERE : target;
            } else if (header.is("tagger")) {
                long when = header.seconds().orElse(CommitRows.NO_DATE);
                tag = new Tag(number, -1, header.name(), header.email(), when, true);
            }
        }
        tags.add(new Tag(number, target, tag.name(), tag.email(), tag.seconds(), tag.tagged()));
    }

    @Override
    public void large(int object, long size, Pieces pieces) {
        text.large(object, size, pieces);
        text.skipped(object, Skip.TOO_LARGE);
    }

    @Override
    public void skipped(int object, Skip reason) {
        text.skipped(object, reason);
    }

    @Override
    public void release(Hits hits) {
        text.release(hits);
    }

    List<Tag> tags() {
        return tags;
    }
}
