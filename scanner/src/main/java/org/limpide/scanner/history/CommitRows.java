package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Commits as one thread met them: numbers instead of ids, so that a million of them are small. */
final class CommitRows {
    static final long NO_DATE = Long.MAX_VALUE;
    private static final int[] NONE = {};

    /** Who wrote or committed, as written. */
    record Person(String name, String email) {}

    /** A commit that names a tree or a parent that is not there, or that is there and damaged. */
    record Lost(int commit, String id, boolean tree, boolean damaged) {}

    private final Objects objects;
    private final byte[] id;
    private int[] commit = new int[256];
    private int[] tree = new int[256];
    private int[] author = new int[256];
    private int[] committer = new int[256];
    private long[] seconds = new long[256];
    private int[] firstParent = new int[257];
    private int[] parents = new int[256];
    private int[] declared = new int[256];
    private int count;
    private final Identities people = new Identities();
    private final List<Lost> lost = new ArrayList<>();

    CommitRows(Objects objects) {
        this.objects = objects;
        id = new byte[objects.database().hash().bytes()];
    }

    void add(int number, byte[] content, int length) {
        if (count == commit.length) {
            grow();
        }
        commit[count] = number;
        tree[count] = -1;
        author[count] = -1;
        committer[count] = -1;
        seconds[count] = NO_DATE;
        firstParent[count + 1] = firstParent[count];
        Header header = new Header(content, length);
        while (header.next()) {
            line(number, header);
        }
        count++;
    }

    private void line(int number, Header header) {
        if (header.is("parent") && header.id(id, id.length)) {
            declared[count]++;
            int parent = found(number, false);
            if (parent >= 0) {
                int at = firstParent[count + 1]++;
                if (at == parents.length) {
                    parents = Arrays.copyOf(parents, at * 2);
                }
                parents[at] = parent;
            }
        } else if (header.is("tree") && header.id(id, id.length)) {
            tree[count] = found(number, true);
        } else if (header.is("author")) {
            author[count] = people.number(header);
        } else if (header.is("committer")) {
            committer[count] = people.number(header);
            seconds[count] = header.seconds().orElse(NO_DATE);
        }
    }

    private int found(int number, boolean isTree) {
        int object = objects.find(id, 0);
        if (object < 0) {
            String name = HexFormat.of().formatHex(id);
            if (!objects.isElsewhere(name)) {
                lost.add(new Lost(number, name, isTree, false));
            }
        }
        return object;
    }

    private void grow() {
        int size = count * 2;
        commit = Arrays.copyOf(commit, size);
        tree = Arrays.copyOf(tree, size);
        author = Arrays.copyOf(author, size);
        committer = Arrays.copyOf(committer, size);
        seconds = Arrays.copyOf(seconds, size);
        declared = Arrays.copyOf(declared, size);
        firstParent = Arrays.copyOf(firstParent, size + 1);
    }

    int count() {
        return count;
    }

    int object(int row) {
        return commit[row];
    }

    int tree(int row) {
        return tree[row];
    }

    int author(int row) {
        return author[row];
    }

    int committer(int row) {
        return committer[row];
    }

    long seconds(int row) {
        return seconds[row];
    }

    int[] parents(int row) {
        int size = firstParent[row + 1] - firstParent[row];
        return size == 0 ? NONE : Arrays.copyOfRange(parents, firstParent[row], firstParent[row + 1]);
    }

    /** Whether the commit says that it has no parent. */
    boolean isRoot(int row) {
        return declared[row] == 0;
    }

    List<Person> persons() {
        return people.persons();
    }

    List<Lost> lost() {
        return lost;
    }
}
