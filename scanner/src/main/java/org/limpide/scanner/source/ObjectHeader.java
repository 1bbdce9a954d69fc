package org.limpide.scanner.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * The first lines of a commit or an annotated tag (gitformat, "commit object" and "tag object"), up to the blank line.
 * Damaged lines are left out.
 *
 * @param objects what the commit comes after, or what the tag names
 * @param tree the commit's tree
 * @param people author and committer, or tagger
 */
record ObjectHeader(List<ObjectId> objects, Optional<ObjectId> tree, List<Person> people) {
    /** The last second of the year 9999: later dates are invented. */
    private static final long LATEST = 253_402_300_799L;

    /**
     * Who did it, and when.
     *
     * @param seconds since 1970, empty where the line has no date that a person could have lived
     */
    record Person(Role role, String name, String email, Optional<Long> seconds) {}

    /** What a person did. */
    enum Role {
        AUTHOR,
        COMMITTER,
        TAGGER
    }

    static ObjectHeader parse(byte[] bytes) {
        List<ObjectId> objects = new ArrayList<>();
        Optional<ObjectId> tree = Optional.empty();
        List<Person> people = new ArrayList<>();
        int at = 0;
        while (at < bytes.length && bytes[at] != '\n') {
            int end = RawParseUtils.nextLF(bytes, at) - 1;
            int space = RawParseUtils.next(bytes, at, ' ');
            if (space - 1 > at && space <= end) {
                String key = new String(bytes, at, space - 1 - at, StandardCharsets.ISO_8859_1);
                switch (key) {
                    case "tree" -> tree = id(bytes, space, end);
                    case "parent", "object" -> id(bytes, space, end).ifPresent(objects::add);
                    case "author" -> people.add(person(Role.AUTHOR, bytes, space, end));
                    case "committer" -> people.add(person(Role.COMMITTER, bytes, space, end));
                    case "tagger" -> people.add(person(Role.TAGGER, bytes, space, end));
                    default -> {
                        // Signatures, encodings and merged tags name nobody.
                    }
                }
            }
            at = end + 1;
        }
        return new ObjectHeader(List.copyOf(objects), tree, List.copyOf(people));
    }

    Optional<Long> committed() {
        return people.stream()
                .filter(person -> person.role() == Role.COMMITTER)
                .findFirst()
                .flatMap(Person::seconds);
    }

    private static Optional<ObjectId> id(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return ObjectId.isId(text) ? Optional.of(ObjectId.fromString(text)) : Optional.empty();
    }

    private static Person person(Role role, byte[] bytes, int from, int to) {
        String line = text(bytes, from, to);
        int close = line.lastIndexOf('>');
        int open = line.lastIndexOf('<', close);
        if (open < 0) {
            return new Person(role, line.strip(), "", Optional.empty());
        }
        return new Person(
                role,
                line.substring(0, open).strip(),
                line.substring(open + 1, close).strip(),
                seconds(line.substring(close + 1).strip()));
    }

    /** Most names are ASCII, which needs no trial of encodings. */
    private static String text(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return RawParseUtils.decode(bytes, from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static Optional<Long> seconds(String date) {
        long seconds = 0;
        int at = 0;
        while (at < date.length() && date.charAt(at) != ' ') {
            int digit = date.charAt(at) - '0';
            if (digit < 0 || digit > 9 || seconds > LATEST) {
                return Optional.empty();
            }
            seconds = seconds * 10 + digit;
            at++;
        }
        return at > 0 && seconds <= LATEST ? Optional.of(seconds) : Optional.empty();
    }
}
