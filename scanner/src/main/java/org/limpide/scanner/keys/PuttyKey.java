package org.limpide.scanner.keys;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.keys.KeyMaterial.Kind;

/** A .ppk file: lines with a name, and two blocks of lines in base 64, of which only the second is ever encrypted. */
final class PuttyKey {
    private static final String MAGIC = "PuTTY-User-Key-File-";
    private static final int LONGEST = 1 << 18;
    private static final Pattern ENCRYPTION = Pattern.compile("(?m)^Encryption: (\\S{1,40})");
    private static final Pattern PUBLIC = Pattern.compile("(?m)^Public-Lines: (\\d{1,4})\\r?\\n");
    private static final Pattern PRIVATE = Pattern.compile("(?m)^Private-Lines: (\\d{1,4})\\r?\\n");

    private PuttyKey() {}

    static Optional<KeyMaterial> read(String text) {
        int start = text.indexOf(MAGIC);
        if (start < 0) {
            return Optional.empty();
        }
        String file = text.substring(start, Math.min(text.length(), start + LONGEST));
        Matcher encryption = ENCRYPTION.matcher(file);
        boolean encrypted = encryption.find() && !encryption.group(1).equals("none");
        try {
            Optional<byte[]> info = SshBlob.publicKey(block(file, PUBLIC));
            boolean wellFormed = block(file, PRIVATE).length >= 8;
            return Optional.of(info.map(known -> KeyMaterial.open(Kind.PUTTY, encrypted, wellFormed, known))
                    .orElseGet(() -> KeyMaterial.closed(Kind.PUTTY, encrypted, wellFormed)));
        } catch (Malformed broken) {
            return Optional.of(KeyMaterial.closed(Kind.PUTTY, encrypted, false));
        }
    }

    private static byte[] block(String file, Pattern header) throws Malformed {
        Matcher found = header.matcher(file);
        if (!found.find()) {
            throw new Malformed("no such block");
        }
        int end = found.end();
        for (int line = Integer.parseInt(found.group(1)); line > 0; line--) {
            int next = file.indexOf('\n', end);
            if (next < 0 && line > 1) {
                throw new Malformed("too few lines");
            }
            end = next < 0 ? file.length() : next + 1;
        }
        return Armor.decode(file.substring(found.end(), end));
    }
}
