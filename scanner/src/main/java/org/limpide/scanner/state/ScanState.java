package org.limpide.scanner.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.history.CleanFiles;
import org.limpide.scanner.state.StateFile.Unusable;

/**
 * What is remembered of one repository. It is opt-in, and only ever spares work: whatever is wrong with it is told, and
 * nothing is taken from it then.
 */
public final class ScanState {
    private static final int KEY = 32;
    private static final int LONGEST_NAME = 60;

    private final StateFile file;
    private Optional<StateTrouble> trouble = Optional.empty();

    private ScanState(StateFile file) {
        this.file = file;
    }

    /**
     * The state of a repository in a folder; nothing is read yet.
     *
     * @param folder where states stand
     * @param place what tells the repository from others and is the same at the next scan
     * @param kind what is asked about it: states of different questions stand beside each other
     * @param key a secret under which the state is sealed, so that who may write it cannot forge it; empty for none
     */
    public static ScanState of(Path folder, String place, String kind, String key) {
        String readable = place.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        String stem = readable.substring(Math.max(0, readable.length() - LONGEST_NAME));
        String hash =
                HexFormat.of().formatHex(new Digest().text(place).text(kind).value(), 0, 8);
        Path path = folder.resolve(stem + "-" + hash + ".state");
        return new ScanState(new StateFile(path, key.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is wrong, if anything was so far. */
    public Optional<StateTrouble> trouble() {
        return trouble;
    }

    /**
     * The answers that were given for a digest.
     *
     * @param digest names all that answers depend on
     */
    public Optional<Answers> answers(byte[] digest) {
        return section(0, digest).filter(bytes -> bytes.length > 0).flatMap(bytes -> {
            try {
                return Optional.of(RecordReader.read(Answers.class, bytes));
            } catch (IllegalArgumentException damaged) {
                trouble = Optional.of(StateTrouble.DAMAGED);
                return Optional.empty();
            }
        });
    }

    /**
     * The files in which a search found nothing; none where it was another search.
     *
     * @param digest names the rules and settings of the search
     * @param width bytes of an id
     */
    public CleanFiles clean(byte[] digest, int width) {
        Optional<byte[]> known = section(1, digest);
        try {
            return known.isPresent() ? CleanFiles.of(known.get(), width) : CleanFiles.none(width);
        } catch (IllegalArgumentException damaged) {
            trouble = Optional.of(StateTrouble.DAMAGED);
            return CleanFiles.none(width);
        }
    }

    private Optional<byte[]> section(int number, byte[] digest) {
        if (trouble.isPresent()) {
            return Optional.empty();
        }
        try {
            List<byte[]> sections = file.read(number + 1);
            if (sections.size() <= number) {
                return Optional.empty();
            }
            byte[] section = sections.get(number);
            boolean same = section.length >= KEY && Arrays.equals(section, 0, KEY, digest, 0, digest.length);
            return same ? Optional.of(Arrays.copyOfRange(section, KEY, section.length)) : Optional.empty();
        } catch (Unusable unusable) {
            trouble = Optional.of(unusable.trouble());
        } catch (IOException unreadable) {
            trouble = Optional.of(StateTrouble.UNREADABLE);
        }
        return Optional.empty();
    }

    /**
     * Remembers a scan in place of what was remembered before.
     *
     * @param answersDigest names all that the answers depend on
     * @param answers absent where they are not to be given again
     * @param cleanDigest names the rules and settings of the search
     */
    public void save(byte[] answersDigest, Optional<Answers> answers, byte[] cleanDigest, CleanFiles clean) {
        byte[] kept = answers.map(RecordWriter::bytes).orElseGet(() -> new byte[0]);
        try {
            file.write(List.of(joined(answersDigest, kept), joined(cleanDigest, clean.bytes())));
        } catch (IOException unwritable) {
            trouble = Optional.of(StateTrouble.UNWRITABLE);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
