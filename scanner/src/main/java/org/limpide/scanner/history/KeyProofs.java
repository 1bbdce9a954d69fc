package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.limpide.scanner.history.ArchiveSearch.InMember;
import org.limpide.scanner.history.Contexts.At;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.keys.KeyMaterial;
import org.limpide.scanner.keys.KeyText;
import org.limpide.scanner.keys.PublicHalf;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.Rule.Parsed;
import org.limpide.scanner.snapshot.KeyProof;
import org.limpide.scanner.snapshot.KeyProof.Match;
import org.limpide.scanner.snapshot.TextFind.Carrier;

/**
 * Reads private keys again from their objects, whole, and looks for the certificates and public keys that belong to them.
 * Those are read only where some private key tells its public half. Used once, between the passes.
 */
final class KeyProofs {
    /** Values of private keys that are read; a repository of tests has some hundreds. */
    private static final int MOST_KEYS = 2_000;
    /** Places at which one value is read: it may be cut at one of them. */
    private static final int MOST_TRIES = 3;
    /** Certificates and public keys that are read. */
    private static final int MOST_HALVES = 20_000;

    private static final int LARGEST = 64 << 20;
    /** What reading may cost, as {@link ObjectReader#work} counts it. */
    private static final long MOST_WORK = 4L << 30;
    /** A shorter value does not tell one public key from another. */
    private static final int DISTINCT = 60;

    private final Objects objects;
    private final List<Rule> rules;
    private final Map<Value, Tried> keys = new HashMap<>();
    private final Map<ObjectKind, Map<Integer, List<At>>> evidence = new TreeMap<>();
    private final Map<String, List<Half>> halves = new HashMap<>();
    private final BitSet wanted = new BitSet();
    private int parsed;
    private boolean partial;

    private record Value(Rule rule, String value) {}

    private static final class Tried {
        private Optional<KeyMaterial> material = Optional.empty();
        private int tries;

        boolean isDone() {
            return tries >= MOST_TRIES
                    || material.filter(KeyMaterial::wellFormed).isPresent();
        }

        void take(Optional<KeyMaterial> read) {
            tries++;
            if (material.isEmpty() || read.filter(KeyMaterial::wellFormed).isPresent()) {
                material = read.or(() -> material);
            }
        }
    }

    /** Something that belongs to a key, where it stands. */
    private record Half(PublicHalf half, int object, String member) {}

    /** Where something stands, as people say it. */
    record Named(Carrier carrier, String name, boolean isTest) {}

    KeyProofs(Objects objects, List<Rule> rules) {
        this.objects = objects;
        this.rules = rules;
    }

    /** Takes a find that is no finding; says whether it was one. */
    boolean takes(ObjectKind kind, int object, long place, Found found) {
        if (!rules.get(found.rule()).isEvidence()) {
            return false;
        }
        if (kind != ObjectKind.TREE) {
            evidence.computeIfAbsent(kind, any -> new TreeMap<>())
                    .computeIfAbsent(object, any -> new ArrayList<>())
                    .add(new At(place, found));
        }
        return true;
    }

    /**
     * Reads what was found.
     *
     * @param finds in objects
     * @param inArchives in members of archives, evidence among them
     * @param stores files that begin like certificates or key stores
     * @param inStores what key stores in archives hold
     */
    void prove(
            Map<ObjectKind, Map<Integer, List<At>>> finds,
            List<InMember> inArchives,
            BitSet stores,
            List<ArchiveSearch.HalfInMember> inStores) {
        try (ObjectReader reader = objects.database().reader()) {
            finds.forEach((kind, some) -> {
                if (kind != ObjectKind.TREE) {
                    some.forEach((object, all) -> keys(object, all, reader));
                }
            });
            for (InMember find : inArchives) {
                tried(find.found())
                        .filter(one -> !one.isDone())
                        .ifPresent(one -> one.take(find.whole().flatMap(KeyMaterial::of)));
            }
            Set<String> publicKeys = new HashSet<>();
            keys.values()
                    .forEach(one -> one.material.flatMap(KeyMaterial::publicKey).ifPresent(publicKeys::add));
            if (!publicKeys.isEmpty()) {
                halves(inArchives, stores, inStores, publicKeys, reader);
            }
        }
    }

    private Optional<Tried> tried(Found found) {
        Rule rule = rules.get(found.rule());
        if (!rule.parsed().equals(Optional.of(Parsed.PRIVATE_KEY))) {
            return Optional.empty();
        }
        Value value = new Value(rule, found.value());
        return keys.size() < MOST_KEYS || keys.containsKey(value)
                ? Optional.of(keys.computeIfAbsent(value, any -> new Tried()))
                : Optional.empty();
    }

    private void keys(int object, List<At> finds, ObjectReader reader) {
        Optional<byte[]> content = Optional.empty();
        for (At at : finds) {
            Optional<Tried> one = tried(at.found()).filter(tried -> !tried.isDone());
            if (one.isPresent()) {
                content = content.or(() -> read(object, reader));
                one.get().take(content.flatMap(bytes -> text(bytes, at)).flatMap(KeyMaterial::of));
            }
        }
    }

    private Optional<byte[]> read(int object, ObjectReader reader) {
        if (reader.work() < MOST_WORK && objects.read(object, reader, LARGEST) instanceof StoredObject.Whole whole) {
            return Optional.of(whole.bytes());
        }
        return Optional.empty();
    }

    private static Optional<String> text(byte[] content, At at) {
        return KeyText.at(content, content.length, (int) Math.min(at.place(), Integer.MAX_VALUE));
    }

    private void halves(
            List<InMember> inArchives,
            BitSet stores,
            List<ArchiveSearch.HalfInMember> inStores,
            Set<String> publicKeys,
            ObjectReader reader) {
        Map<String, Optional<PublicHalf>> known = new HashMap<>();
        evidence.values()
                .forEach(some -> some.forEach((object, all) -> halves(object, all, known, publicKeys, reader)));
        for (int object = stores.nextSetBit(0); object >= 0; object = stores.nextSetBit(object + 1)) {
            int file = object;
            if (mayParse()) {
                read(object, reader)
                        .map(PublicHalf::ofFile)
                        .orElse(List.of())
                        .forEach(half -> keep(new Half(half, file, ""), publicKeys));
            }
        }
        for (InMember find : inArchives) {
            if (rules.get(find.found().rule()).isEvidence() && mayParse()) {
                find.whole()
                        .flatMap(PublicHalf::of)
                        .ifPresent(half -> keep(new Half(half, find.object(), find.member()), publicKeys));
            }
        }
        inStores.forEach(one -> keep(new Half(one.half(), one.object(), one.member()), publicKeys));
    }

    private void halves(
            int object,
            List<At> finds,
            Map<String, Optional<PublicHalf>> known,
            Set<String> publicKeys,
            ObjectReader reader) {
        Optional<byte[]> content = Optional.empty();
        for (At at : finds) {
            String value = at.found().value();
            Optional<PublicHalf> half = Optional.empty();
            if (value.length() >= DISTINCT && known.containsKey(value)) {
                half = known.getOrDefault(value, Optional.empty());
            } else if (mayParse()) {
                content = content.or(() -> read(object, reader));
                half = content.flatMap(bytes -> text(bytes, at)).flatMap(PublicHalf::of);
                known.put(value, half);
            }
            half.ifPresent(one -> keep(new Half(one, object, ""), publicKeys));
        }
    }

    private boolean mayParse() {
        partial |= parsed >= MOST_HALVES;
        return parsed++ < MOST_HALVES;
    }

    private void keep(Half half, Set<String> publicKeys) {
        if (publicKeys.contains(half.half().publicKey())) {
            halves.computeIfAbsent(half.half().publicKey(), any -> new ArrayList<>())
                    .add(half);
            wanted.set(half.object());
        }
    }

    /** Objects whose paths must be known. */
    BitSet wanted() {
        return wanted;
    }

    /**
     * What is known of a value.
     *
     * @param places where an object, or a member of it, stands
     */
    Optional<KeyProof> of(Rule rule, String value, BiFunction<Integer, String, List<Named>> places) {
        return Optional.ofNullable(keys.get(new Value(rule, value)))
                .flatMap(tried -> tried.material)
                .map(material -> proof(material, places));
    }

    private KeyProof proof(KeyMaterial material, BiFunction<Integer, String, List<Named>> places) {
        TreeSet<Match> matches = new TreeSet<>(Comparator.comparing(Match::kind)
                .thenComparing(Match::carrier)
                .thenComparing(Match::name)
                .thenComparing(match -> match.notAfter().map(Object::toString).orElse(""))
                .thenComparing(Match::object));
        Set<String> files = new HashSet<>();
        for (Half half : material.publicKey()
                .map(key -> halves.getOrDefault(key, List.of()))
                .orElse(List.of())) {
            for (Named named : places.apply(half.object(), half.member())) {
                matches.add(new Match(
                        half.half().kind(),
                        named.carrier(),
                        named.name(),
                        objects.id(half.object()),
                        half.half().notAfter(),
                        named.isTest()));
            }
        }
        // A file that still holds a certificate is named once, not for each of its older versions.
        List<Match> named = matches.stream()
                .filter(match -> files.add(match.kind() + " " + match.name() + " " + match.notAfter()))
                .toList();
        boolean known = material.publicKey().isPresent() && (!partial || !named.isEmpty());
        return new KeyProof(
                material,
                known ? Optional.of(named.size()) : Optional.empty(),
                named.stream().limit(KeyProof.MOST_MATCHES).toList());
    }
}
