package org.limpide.registry.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import org.limpide.registry.platform.DataFolder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * The key that joins the findings of this installation, made at the first start: {@code limpide scan --link-key} takes a copy
 * of this file. The registry itself never reads it; it only compares the hashes that reports bring.
 */
@Component
class LinkKeyFile implements ApplicationRunner {
    static final String NAME = "link-key/link.key";
    private static final int BYTES = 32;

    private final DataFolder data;

    LinkKeyFile(DataFolder data) {
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!Files.exists(data.file(NAME))) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            String line = Base64.getEncoder().encodeToString(secret) + "\n";
            data.writePrivate(NAME, line.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
