package org.limpide.scanner.keys;

import java.util.ArrayList;
import java.util.List;
import org.limpide.scanner.keys.KeyStoreFile.Holding;

/**
 * A PKCS#12 file (RFC 7292, section 4). Its keys are most often encrypted one by one in a safe that is not, and so can be
 * counted; a safe that is encrypted whole cannot.
 */
final class Pfx {
    private static final String DATA = "2a864886f70d010701";
    private static final String BAG = "2a864886f70d010c0a01";
    private static final String CERTIFICATE = BAG + "03";
    private static final int DEEPEST = 8;

    private Pfx() {}

    static Holding holding(byte[] bytes) {
        try {
            Der pfx = Der.of(bytes).enter(Der.SEQUENCE);
            pfx.version(3);
            Der safe = pfx.enter(Der.SEQUENCE);
            if (!safe.oid().equals(DATA)) {
                return Holding.UNKNOWN;
            }
            Der safes = safe.enter(Der.field(0)).enter(Der.OCTET_STRING).enter(Der.SEQUENCE);
            boolean closed = false;
            while (safes.more()) {
                Der one = safes.enter(Der.SEQUENCE);
                if (!one.oid().equals(DATA)) {
                    closed = true;
                } else if (holdsKey(
                        one.enter(Der.field(0)).enter(Der.OCTET_STRING).enter(Der.SEQUENCE), 0)) {
                    return Holding.SECRET;
                }
            }
            return closed ? Holding.UNKNOWN : Holding.NO_SECRET;
        } catch (Malformed broken) {
            return Holding.UNKNOWN;
        }
    }

    /** The certificates of the safes that are not encrypted, up to the first thing that cannot be read. */
    static List<Certificate> certificates(byte[] bytes) {
        List<Certificate> found = new ArrayList<>();
        try {
            Der pfx = Der.of(bytes).enter(Der.SEQUENCE);
            pfx.version(3);
            Der safe = pfx.enter(Der.SEQUENCE);
            if (!safe.oid().equals(DATA)) {
                return found;
            }
            Der safes = safe.enter(Der.field(0)).enter(Der.OCTET_STRING).enter(Der.SEQUENCE);
            while (safes.more()) {
                Der one = safes.enter(Der.SEQUENCE);
                if (one.oid().equals(DATA)) {
                    certificates(one.enter(Der.field(0)).enter(Der.OCTET_STRING).enter(Der.SEQUENCE), found);
                }
            }
        } catch (Malformed broken) {
            return found;
        }
        return found;
    }

    /** Bags of certificates: an identifier, then the certificate as bytes (section 4.2.3). */
    private static void certificates(Der bags, List<Certificate> found) throws Malformed {
        while (bags.more() && found.size() < KeyStoreFile.MOST_CERTIFICATES) {
            Der bag = bags.enter(Der.SEQUENCE);
            if (bag.oid().equals(CERTIFICATE)) {
                Der certificate = bag.enter(Der.field(0)).enter(Der.SEQUENCE);
                certificate.oid();
                Certificate.of(certificate.enter(Der.field(0)).content(Der.OCTET_STRING))
                        .ifPresent(found::add);
            }
        }
    }

    private static boolean holdsKey(Der bags, int depth) throws Malformed {
        while (bags.more()) {
            Der bag = bags.enter(Der.SEQUENCE);
            String kind = bag.oid();
            if (!kind.startsWith(BAG) || kind.length() != BAG.length() + 2) {
                throw new Malformed("an unknown bag");
            }
            switch (kind.charAt(kind.length() - 1)) {
                case '1', '2', '5' -> {
                    return true;
                }
                case '6' -> {
                    if (depth >= DEEPEST) {
                        throw new Malformed("bags in bags without end");
                    }
                    if (holdsKey(bag.enter(Der.field(0)).enter(Der.SEQUENCE), depth + 1)) {
                        return true;
                    }
                }
                default -> {
                    // Certificates and lists of revoked ones.
                }
            }
        }
        return false;
    }
}
