package org.limpide.scanner.history.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All objects of a repository, wherever they lie: packs, files of their own, folders that it borrows from. Opened once,
 * read by many threads; what is added later is not seen.
 */
public final class ObjectDatabase {
    private final HashKind hash;
    private final List<Pack> packs;
    private final List<LooseObjects> loose;
    private final List<String> looseIds;
    private final List<String> problems;
    private final List<Pack> ownPacks;
    private final List<LooseObjects> ownLoose;
    private final DeltaBases bases = new DeltaBases();

    /** Collects what is there. */
    private static final class Opening {
        private final HashKind hash;
        private final List<Pack> packs = new ArrayList<>();
        private final List<LooseObjects> loose = new ArrayList<>();
        private final LooseIds looseIds;
        private final List<String> problems = new ArrayList<>();
        private int ownPacks;
        private int ownLoose;

        Opening(HashKind hash) {
            this.hash = hash;
            looseIds = new LooseIds(hash);
        }

        void folder(Path folder) {
            if (!Files.isDirectory(folder)) {
                problems.add(folder.toString());
                return;
            }
            loose.add(new LooseObjects(folder, hash));
            Path packFolder = folder.resolve("pack");
            if (!Files.isDirectory(packFolder)) {
                return;
            }
            List<Path> files = new ArrayList<>();
            try (DirectoryStream<Path> found = Files.newDirectoryStream(packFolder, "*.pack")) {
                found.forEach(files::add);
            } catch (IOException | DirectoryIteratorException unreadable) {
                problems.add(packFolder.toString());
            }
            files.sort(Comparator.comparing(Path::toString));
            files.forEach(file -> pack(packFolder, file));
        }

        /** By the first two digits, so that few names are held at once. */
        private void listLoose() {
            for (int first = 0; first < 256; first++) {
                TreeSet<String> ids = new TreeSet<>();
                for (LooseObjects folder : loose) {
                    try {
                        folder.addIds(first, ids);
                    } catch (IOException unreadable) {
                        problems.add(folder.name(first));
                    }
                }
                ids.forEach(looseIds::append);
            }
        }

        private void pack(Path folder, Path file) {
            String stem = String.valueOf(file.getFileName()).replaceFirst("\\.pack$", "");
            Path index = folder.resolve(stem + ".idx");
            try {
                boolean own = Files.isRegularFile(index);
                PackIndex known = own
                        ? PackIndex.of(index, hash)
                        : MultiPackIndex.of(folder.resolve("multi-pack-index"), stem, hash);
                Pack pack = Pack.of(file, known, hash);
                packs.add(pack);
                if (own && pack.declared() != known.count()) {
                    // What the index leaves out is not seen.
                    problems.add("pack/" + file.getFileName());
                }
            } catch (IOException damaged) {
                problems.add("pack/" + file.getFileName());
            }
        }
    }

    private ObjectDatabase(Opening opening) {
        hash = opening.hash;
        packs = List.copyOf(opening.packs);
        loose = List.copyOf(opening.loose);
        looseIds = Collections.unmodifiableList(opening.looseIds);
        problems = List.copyOf(opening.problems);
        ownPacks = packs.subList(0, opening.ownPacks);
        ownLoose = loose.subList(0, opening.ownLoose);
    }

    /**
     * Opens the objects of a repository.
     *
     * @param objects its folder {@code objects}
     */
    public static ObjectDatabase open(Path objects, HashKind hash) {
        return open(List.of(objects), hash);
    }

    /** Opens the objects of several folders, each with those that it borrows from. */
    public static ObjectDatabase open(List<Path> folders, HashKind hash) {
        Opening opening = new Opening(hash);
        Set<Path> own = new LinkedHashSet<>();
        folders.forEach(folder -> own.add(ObjectFolders.of(folder).get(0)));
        own.forEach(opening::folder);
        opening.ownPacks = opening.packs.size();
        opening.ownLoose = opening.loose.size();
        folders.stream()
                .flatMap(folder -> ObjectFolders.of(folder).stream())
                .distinct()
                .filter(folder -> !own.contains(folder))
                .forEach(opening::folder);
        opening.listLoose();
        return new ObjectDatabase(opening);
    }

    public HashKind hash() {
        return hash;
    }

    public List<Pack> packs() {
        return packs;
    }

    /** The ids of all objects that stand in files of their own, each once, in their order. */
    public List<String> looseIds() {
        return looseIds;
    }

    /** Packs and folders that are there and cannot be read, each by its name. */
    public List<String> problems() {
        return problems;
    }

    /** Whether it borrows from other repositories (gitrepository-layout, objects/info/alternates). */
    public boolean borrows() {
        return ownPacks.size() < packs.size() || ownLoose.size() < loose.size();
    }

    /** Whether an object lies only in a repository that this one borrows from. */
    public boolean isBorrowed(String id) {
        byte[] raw = HexFormat.of().parseHex(id);
        return ownPacks.stream().noneMatch(pack -> pack.index().find(raw, 0) >= 0)
                && ownLoose.stream().noneMatch(folder -> folder.has(id));
    }

    /** Whether an object is there; it may still be damaged. */
    public boolean has(String id) {
        byte[] raw = HexFormat.of().parseHex(id);
        return packs.stream().anyMatch(pack -> pack.index().find(raw, 0) >= 0)
                || loose.stream().anyMatch(folder -> folder.has(id));
    }

    /**
     * The ids that begin with some hexadecimal digits, in their order.
     *
     * @param most how many are enough
     */
    public SortedSet<String> startingWith(String digits, int most) {
        TreeSet<String> found = new TreeSet<>();
        for (Pack pack : packs) {
            pack.index().startingWith(digits, most).forEach(found::add);
        }
        int at = Collections.binarySearch(looseIds, digits);
        for (int i = at < 0 ? -at - 1 : at; i < looseIds.size() && found.size() < most; i++) {
            if (!looseIds.get(i).startsWith(digits)) {
                break;
            }
            found.add(looseIds.get(i));
        }
        return found;
    }

    /** A reader for one thread. */
    public ObjectReader reader() {
        return new ObjectReader(this);
    }

    DeltaBases bases() {
        return bases;
    }

    /** Where an object stands in a pack. */
    record Packed(Pack pack, long offset) {}

    /** The places of an object in packs, in their order; the next one serves where one is damaged. */
    List<Packed> packed(byte[] id) {
        List<Packed> places = new ArrayList<>(1);
        for (Pack pack : packs) {
            int number = pack.index().find(id, 0);
            if (number >= 0) {
                places.add(new Packed(pack, pack.index().offset(number)));
            }
        }
        return places;
    }

    /** The files in which an object stands, in their order; the next one serves where one is damaged. */
    List<LooseObjects> looseWith(String id) {
        return loose.stream().filter(folder -> folder.has(id)).toList();
    }
}
