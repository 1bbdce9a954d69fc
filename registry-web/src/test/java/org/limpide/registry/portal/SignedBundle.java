package org.limpide.registry.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.limpide.registry.platform.Digests;

/** Makes bundles as the registry does, and bad ones as an attacker would. */
final class SignedBundle {
    private final KeyPair pair;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> unsigned = new LinkedHashMap<>();
    private final Map<String, String> replaced = new LinkedHashMap<>();
    private String format = "limpide/bundle/1";
    private long sequence = 1;

    SignedBundle() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new AssertionError(absent);
        }
    }

    SignedBundle project(String slug, String name, String summary) {
        files.put("projects/" + slug + ".json", """
                {"slug":"%s","name":"%s","summary":{"fr":"%s","en":"%s in English"},
                 "organization":{"fr":"Direction des ponts","en":"Bridges directorate"},"license":"EUPL-1.2",
                 "url":"https://code.example.org/%s","published":"2026-02-01","assessed":"2026-03-02",
                 "criteria":[{"theme":"license","title":{"fr":"Une licence","en":"A licence"},"answer":"MET"},
                 {"theme":"docs","title":{"fr":"Un mode d’emploi","en":"A manual"},"answer":"NOT_MET"}]}""".formatted(slug, name, summary, summary, slug));
        return this;
    }

    SignedBundle sequence(long number) {
        sequence = number;
        return this;
    }

    SignedBundle format(String other) {
        format = other;
        return this;
    }

    /** Adds a file that the index does not name. */
    SignedBundle smuggle(String name, String text) {
        unsigned.put(name, text);
        return this;
    }

    /** Changes a file after the index was signed. */
    SignedBundle replace(String name, String text) {
        replaced.put(name, text);
        return this;
    }

    void writeKey(Path file) throws IOException {
        Files.writeString(
                file, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
    }

    void write(Path file) throws IOException {
        String index = "{\"format\":\"%s\",\"created\":\"2026-03-03T10:00:00Z\",\"sequence\":%d,\"entries\":[%s]}"
                .formatted(format, sequence, entries());
        Path temporary = file.resolveSibling("writing");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(temporary))) {
            add(zip, "bundle.json", index.getBytes(StandardCharsets.UTF_8));
            add(zip, "bundle.sig", signature(index));
            for (Map.Entry<String, String> one : files.entrySet()) {
                add(zip, one.getKey(), bytes(replaced.getOrDefault(one.getKey(), one.getValue())));
            }
            for (Map.Entry<String, String> one : unsigned.entrySet()) {
                add(zip, one.getKey(), bytes(one.getValue()));
            }
        }
        Files.move(temporary, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private String entries() {
        return files.entrySet().stream()
                .map(one -> "{\"path\":\"" + one.getKey() + "\",\"sha256\":\"" + Digests.sha256(bytes(one.getValue()))
                        + "\"}")
                .collect(Collectors.joining(","));
    }

    private byte[] signature(String index) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(bytes(index));
            return signature.sign();
        } catch (GeneralSecurityException absent) {
            throw new AssertionError(absent);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
