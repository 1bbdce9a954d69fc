package org.limpide.scanner.keys;

import java.util.Optional;

/**
 * What a private key really is. It holds no byte of the key.
 *
 * @param kind the form it is written in
 * @param strength algorithm and size, as far as they can be seen
 * @param encrypted whether a password is needed
 * @param wellFormed whether it has the structure that its kind asks for, as far as can be seen without a password; a cut
 *     or invented key has not
 * @param publicKey SHA-256 of the SubjectPublicKeyInfo, in hexadecimal, as for a {@link Certificate}; empty where it
 *     cannot be derived
 */
public record KeyMaterial(
        Kind kind, KeyStrength strength, boolean encrypted, boolean wellFormed, Optional<String> publicKey) {

    /** Forms of private keys. */
    public enum Kind {
        /** RSA alone (RFC 8017, appendix A.1.2). */
        PKCS1,
        /** Any algorithm (RFC 5208, RFC 5958). */
        PKCS8,
        /** Elliptic curves alone, SEC 1 (RFC 5915). */
        SEC1,
        /** DSA alone, as OpenSSL has it. */
        DSA,
        /** {@code openssh-key-v1}. */
        OPENSSH,
        /** OpenPGP (RFC 9580). */
        PGP,
        /** A .ppk file. */
        PUTTY,
        /** The format of ssh.com, in which OpenSSH still reads keys. */
        SSH2,
        /** JSON (RFC 7517). */
        JWK
    }

    /** What its label tells of a key that cannot be read further. */
    static KeyMaterial closed(Kind kind, boolean encrypted, boolean wellFormed) {
        return new KeyMaterial(kind, KeyStrength.ofKind(kind), encrypted, wellFormed, Optional.empty());
    }

    /** A key whose public half is known. */
    static KeyMaterial open(Kind kind, boolean encrypted, boolean wellFormed, byte[] info) {
        return new KeyMaterial(
                kind, KeyStrength.of(info), encrypted, wellFormed, Optional.of(PublicKey.fingerprint(info)));
    }

    /**
     * The private key that a text begins with, as {@link KeyText} gives it: as for {@link #ofPem}, JSON, or base 64 without
     * any header.
     */
    public static Optional<KeyMaterial> of(String text) {
        if (text.startsWith("{")) {
            return Jwk.privateKey(text);
        }
        if (text.startsWith("MI")) {
            return bare(text);
        }
        return ofPem(text);
    }

    /** Without a header only the structure tells what it is. */
    private static Optional<KeyMaterial> bare(String text) {
        try {
            byte[] bytes = Armor.decode(text);
            try {
                return Optional.of(plain(Kind.PKCS8, bytes));
            } catch (Malformed other) {
                return Optional.of(plain(Kind.PKCS1, bytes));
            }
        } catch (Malformed broken) {
            return Optional.of(closed(Kind.PKCS8, false, false));
        }
    }

    /**
     * The first private key of a text, in PEM, OpenPGP armour or a PuTTY file. The text may stand in a program or in JSON:
     * {@code \n} and quotes are passed over.
     *
     * @return nothing where the text has no header of a private key
     */
    public static Optional<KeyMaterial> ofPem(String text) {
        Optional<Armor> armor = Armor.privateKey(text);
        if (armor.isPresent()) {
            return Optional.of(ofArmor(armor.get()));
        }
        return Ssh2.privateKey(text).or(() -> PuttyKey.read(text));
    }

    private static KeyMaterial ofArmor(Armor armor) {
        Kind kind = kind(armor.label());
        boolean encrypted = armor.encrypted() || armor.label().startsWith("ENCRYPTED");
        try {
            byte[] bytes = armor.bytes();
            return switch (kind) {
                case OPENSSH -> OpensshKey.read(bytes);
                case PGP -> PgpKey.read(bytes);
                default -> encrypted ? closed(kind, true, encryptedForm(armor, bytes)) : plain(kind, bytes);
            };
        } catch (Malformed broken) {
            return closed(kind, encrypted, false);
        }
    }

    private static KeyMaterial plain(Kind kind, byte[] bytes) throws Malformed {
        Optional<byte[]> info = switch (kind) {
            case PKCS1 -> AsnKeys.rsa(bytes);
            case SEC1 -> AsnKeys.ec(bytes, Optional.empty());
            case DSA -> AsnKeys.dsa(bytes);
            default -> AsnKeys.pkcs8(bytes);
        };
        return info.map(known -> open(kind, false, true, known)).orElseGet(() -> closed(kind, false, true));
    }

    /** The old forms encrypt everything; PKCS#8 says how, and holds the rest as bytes. */
    private static boolean encryptedForm(Armor armor, byte[] bytes) throws Malformed {
        if (armor.encrypted()) {
            return bytes.length >= 8;
        }
        Der key = Der.of(bytes).enter(Der.SEQUENCE);
        key.enter(Der.SEQUENCE).oid();
        return key.content(Der.OCTET_STRING).length >= 8;
    }

    private static Kind kind(String label) {
        return switch (label) {
            case "RSA PRIVATE KEY" -> Kind.PKCS1;
            case "EC PRIVATE KEY" -> Kind.SEC1;
            case "DSA PRIVATE KEY" -> Kind.DSA;
            case "OPENSSH PRIVATE KEY" -> Kind.OPENSSH;
            case "PGP PRIVATE KEY BLOCK" -> Kind.PGP;
            default -> Kind.PKCS8;
        };
    }
}
