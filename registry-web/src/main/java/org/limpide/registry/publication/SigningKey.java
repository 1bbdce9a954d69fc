package org.limpide.registry.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.limpide.registry.platform.DataFolder;
import org.springframework.stereotype.Component;

/** The Ed25519 key (RFC 8032) that signs bundles; made at the first use, its private half never leaves the data folder. */
@Component
class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "bundle-key/private.der";
    /** The file that the portal is given: X.509 SubjectPublicKeyInfo in base64, on one line. */
    static final String PUBLIC = "bundle-key/public.key";

    private final DataFolder data;

    SigningKey(DataFolder data) {
        this.data = data;
    }

    /** Signs bytes. */
    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Java 15 and later have Ed25519", absent);
        }
    }

    /** Where the public half stands; the pair is made if it is absent. */
    synchronized Path publicKeyFile() {
        if (!Files.exists(data.file(PRIVATE))) {
            make();
        }
        return data.file(PUBLIC);
    }

    private PrivateKey key() throws GeneralSecurityException {
        publicKeyFile();
        try {
            byte[] encoded = Files.readAllBytes(data.file(PRIVATE));
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            String shared = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n";
            data.writeShared(PUBLIC, shared.getBytes(StandardCharsets.US_ASCII));
            data.writePrivate(PRIVATE, pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Java 15 and later have Ed25519", absent);
        }
    }
}
