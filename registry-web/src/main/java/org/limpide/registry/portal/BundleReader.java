package org.limpide.registry.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.limpide.registry.platform.Digests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Opens a bundle: the signature (Ed25519, RFC 8032) first, then every digest, and only then what it says. */
@Component
class BundleReader {
    private static final String FORMAT = "limpide/bundle/1";
    private static final int LARGEST_ENTRY = 16 << 20;
    private final Path bundle;
    private final Path key;
    private final JsonMapper json;

    BundleReader(
            @Value("${limpide.portal.bundle}") Path bundle, @Value("${limpide.portal.key}") Path key, JsonMapper json) {
        this.bundle = bundle;
        this.key = key;
        this.json = json;
    }

    /** What came of a bundle. */
    sealed interface Result {}

    record Opened(Bundle bundle) implements Result {}

    /** It is not shown; {@code reason} is a text key, {@code detail} the file that is at fault. */
    record Refused(String reason, String detail) implements Result {}

    /** Leaves {@link #read} with a refusal. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Refused refused;

        Refusal(String reason, String detail) {
            super(reason);
            this.refused = new Refused("portal.refused." + reason, detail);
        }
    }

    private record Index(String format, Instant created, long sequence, List<Entry> entries) {}

    private record Entry(String path, String sha256) {}

    Path path() {
        return bundle;
    }

    Result read() {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            byte[] index = bytes(zip, "bundle.json");
            if (!signed(index, bytes(zip, "bundle.sig"))) {
                return new Refused("portal.refused.signature", bundle.toString());
            }
            return new Opened(opened(zip, json.readValue(index, Index.class)));
        } catch (Refusal refusal) {
            return refusal.refused;
        } catch (IOException | JacksonException unreadable) {
            return new Refused("portal.refused.unreadable", bundle.toString());
        }
    }

    private Bundle opened(ZipFile zip, Index index) throws IOException, Refusal {
        if (!FORMAT.equals(index.format())) {
            throw new Refusal("format", String.valueOf(index.format()));
        }
        if (zip.size() != index.entries().size() + 2) {
            throw new Refusal("entries", bundle.toString());
        }
        List<Bundle.Project> projects = new ArrayList<>();
        for (Entry entry : index.entries()) {
            byte[] bytes = bytes(zip, entry.path());
            if (!Digests.sha256(bytes).equals(entry.sha256())) {
                throw new Refusal("digest", entry.path());
            }
            projects.add(json.readValue(bytes, Bundle.Project.class));
        }
        projects.sort(java.util.Comparator.comparing(Bundle.Project::name, String.CASE_INSENSITIVE_ORDER));
        return new Bundle(index.created(), index.sequence(), projects);
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException, Refusal {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal("missing", name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_ENTRY + 1);
            if (bytes.length > LARGEST_ENTRY) {
                throw new Refusal("too-large", name);
            }
            return bytes;
        }
    }

    private boolean signed(byte[] index, byte[] signature) throws Refusal {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(index);
            return check.verify(signature);
        } catch (java.security.SignatureException malformed) {
            return false;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException bad) {
            throw new Refusal("key", key.toString());
        }
    }

    private PublicKey publicKey() throws IOException, GeneralSecurityException {
        String text = Files.readString(key, StandardCharsets.US_ASCII).strip();
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }
}
