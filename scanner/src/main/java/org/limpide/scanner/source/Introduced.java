package org.limpide.scanner.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.limpide.scanner.history.Header;
import org.limpide.scanner.history.Part;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.source.TreeEntries.TreeEntry;

/**
 * What some objects lead to and others do not, as git-rev-list tells it: commits from the newest to the oldest, until only
 * known ones are left; then what their trees hold beyond the trees of the commits that they stand on. Where dates lie or
 * commits are missing, it takes in more rather than less. Used once.
 */
final class Introduced {
    private static final int LONGEST_HEADER = 16 << 20;
    private static final int LONGEST_TREE = 64 << 20;
    private static final int LONGEST_TAG_CHAIN = 64;
    private static final int MOST_OBJECTS = 8_000_000;

    private static final int FRESH = 1;
    private static final int KNOWN = 2;

    private final ObjectDatabase database;
    private final ObjectReader reader;
    private final Map<String, Node> nodes = new HashMap<>();
    private final PriorityQueue<Node> queue = new PriorityQueue<>(
            Comparator.comparingLong((Node node) -> -node.seconds).thenComparing(node -> node.id));
    private final Map<String, ObjectKind> objects = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> treeRoots = new ArrayList<>();
    private int freshInQueue;
    private int commits;
    private boolean whole = true;

    /** A commit. */
    private static final class Node {
        private final String id;
        private final String tree;
        private final List<String> parents;
        private final long seconds;
        private int marks;
        private boolean queued;

        Node(String id, String tree, List<String> parents, long seconds) {
            this.id = id;
            this.tree = tree;
            this.parents = parents;
            this.seconds = seconds;
        }
    }

    private Introduced(ObjectDatabase database, ObjectReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /**
     * Finds out what is new.
     *
     * @param from ids of commits, tags, trees or files
     * @param without ids of what is known with all that it leads to
     */
    static Introduced of(ObjectDatabase database, Collection<String> from, Collection<String> without) {
        try (ObjectReader reader = database.reader()) {
            Introduced introduced = new Introduced(database, reader);
            without.forEach(id -> introduced.start(id, KNOWN));
            from.forEach(id -> introduced.start(id, FRESH));
            introduced.walk();
            introduced.collect();
            return introduced;
        }
    }

    /** The same, with the annotated tags among some refs that name what is new. */
    Introduced withTags(Map<String, String> refs) {
        try (ObjectReader tags = database.reader()) {
            refs.forEach((name, id) -> {
                if (name.startsWith("refs/tags/")
                        && !objects.containsKey(id)
                        && tags.read(id, LONGEST_HEADER) instanceof StoredObject.Whole tag
                        && tag.kind() == ObjectKind.TAG
                        && ids(tag, "object").stream().anyMatch(objects::containsKey)) {
                    objects.put(id, ObjectKind.TAG);
                }
            });
        }
        return this;
    }

    /** How many commits are new. */
    int commits() {
        return commits;
    }

    /** All that is new. */
    Part part() {
        return new Part(database, objects, Map.of(), whole);
    }

    boolean holds(String id) {
        return objects.containsKey(id);
    }

    /** Goes from a tag to what it names. */
    private void start(String id, int mark) {
        String at = id;
        for (int i = 0; i < LONGEST_TAG_CHAIN && database.has(at); i++) {
            StoredObject read = reader.read(at, LONGEST_HEADER);
            if (!(read instanceof StoredObject.Whole object)) {
                // Too large for anything but a file, or damaged: whoever searches it will say so.
                note(at, ObjectKind.BLOB, mark);
                return;
            }
            if (object.kind() == ObjectKind.COMMIT) {
                mark(node(at, object), mark);
                return;
            }
            if (object.kind() != ObjectKind.TAG) {
                other(at, object.kind(), mark);
                return;
            }
            note(at, ObjectKind.TAG, mark);
            List<String> target = ids(object, "object");
            if (target.isEmpty()) {
                return;
            }
            at = target.get(0);
        }
    }

    private void other(String id, ObjectKind kind, int mark) {
        if (kind == ObjectKind.BLOB) {
            note(id, kind, mark);
        } else if (mark == KNOWN) {
            markTree(id);
        } else {
            treeRoots.add(id);
        }
    }

    private void note(String id, ObjectKind kind, int mark) {
        if (mark == KNOWN) {
            known.add(id);
        } else if (!known.contains(id)) {
            objects.putIfAbsent(id, kind);
        }
    }

    private Node node(String id, StoredObject.Whole commit) {
        return nodes.computeIfAbsent(id, any -> {
            List<String> trees = ids(commit, "tree");
            Header header = new Header(commit.bytes(), commit.bytes().length);
            long seconds = Long.MAX_VALUE;
            while (header.next()) {
                if (header.is("committer")) {
                    seconds = header.seconds().orElse(Long.MAX_VALUE);
                }
            }
            return new Node(id, trees.isEmpty() ? "" : trees.get(0), ids(commit, "parent"), seconds);
        });
    }

    private List<String> ids(StoredObject.Whole object, String key) {
        Header header = new Header(object.bytes(), object.bytes().length);
        List<String> ids = new ArrayList<>();
        byte[] id = new byte[database.hash().bytes()];
        while (header.next()) {
            if (header.is(key) && header.id(id, id.length)) {
                ids.add(HexFormat.of().formatHex(id));
            }
        }
        return ids;
    }

    private void mark(Node node, int marks) {
        int all = node.marks | marks;
        if (all == node.marks) {
            return;
        }
        if (node.queued && node.marks == FRESH) {
            freshInQueue--;
        }
        node.marks = all;
        if (all == FRESH) {
            freshInQueue++;
        }
        if (!node.queued) {
            node.queued = true;
            queue.add(node);
        }
    }

    private void walk() {
        long oldestFresh = Long.MAX_VALUE;
        while (!queue.isEmpty() && (freshInQueue > 0 || queue.peek().seconds >= oldestFresh)) {
            Node node = queue.remove();
            node.queued = false;
            if (node.marks == FRESH) {
                freshInQueue--;
                oldestFresh = Math.min(oldestFresh, node.seconds);
            }
            for (String parent : node.parents) {
                visit(parent, node.marks);
            }
            if (nodes.size() > MOST_OBJECTS) {
                whole = false;
                return;
            }
        }
    }

    private void visit(String id, int marks) {
        Node before = nodes.get(id);
        if (before != null) {
            mark(before, marks);
            return;
        }
        StoredObject read = reader.read(id, LONGEST_HEADER);
        if (read instanceof StoredObject.Whole object && object.kind() == ObjectKind.COMMIT) {
            mark(node(id, object), marks);
        } else if (marks == FRESH && database.has(id)) {
            objects.putIfAbsent(id, ObjectKind.COMMIT);
        }
    }

    private void collect() {
        List<Node> fresh =
                nodes.values().stream().filter(node -> node.marks == FRESH).toList();
        commits = fresh.size();
        for (Node node : fresh) {
            for (String parent : node.parents) {
                Node base = nodes.get(parent);
                if (base != null && base.marks != FRESH) {
                    markTree(base.tree);
                }
            }
        }
        fresh.forEach(node -> objects.putIfAbsent(node.id, ObjectKind.COMMIT));
        fresh.forEach(node -> takeTree(node.tree));
        treeRoots.forEach(this::takeTree);
    }

    private void markTree(String root) {
        descend(root, new Visitor() {
            @Override
            public boolean enters(String tree) {
                return known.add(tree);
            }

            @Override
            public void file(String id) {
                known.add(id);
            }
        });
    }

    private void takeTree(String root) {
        descend(root, new Visitor() {
            @Override
            public boolean enters(String tree) {
                return !known.contains(tree)
                        && database.has(tree)
                        && objects.putIfAbsent(tree, ObjectKind.TREE) == null;
            }

            @Override
            public void file(String id) {
                if (!known.contains(id) && database.has(id)) {
                    objects.putIfAbsent(id, ObjectKind.BLOB);
                }
            }
        });
    }

    private interface Visitor {
        boolean enters(String tree);

        void file(String id);
    }

    private void descend(String root, Visitor visitor) {
        Deque<String> waiting = new ArrayDeque<>();
        if (!root.isEmpty() && visitor.enters(root)) {
            waiting.push(root);
        }
        while (!waiting.isEmpty()) {
            if (objects.size() > MOST_OBJECTS || known.size() > MOST_OBJECTS) {
                whole = false;
                return;
            }
            for (TreeEntry entry : entries(waiting.pop())) {
                if (entry.isFolder()) {
                    if (visitor.enters(entry.id())) {
                        waiting.push(entry.id());
                    }
                } else if (!entry.isCommit()) {
                    visitor.file(entry.id());
                }
            }
        }
    }

    /** What a tree holds; nothing where it is damaged, which whoever searches it will say. */
    private List<TreeEntry> entries(String tree) {
        return reader.read(tree, LONGEST_TREE) instanceof StoredObject.Whole object
                ? TreeEntries.parse(object.bytes(), database.hash().bytes()).orElse(List.of())
                : List.of();
    }
}
