package org.limpide.registry.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.limpide.registry.platform.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key of personal fields in the journal: a private file, made at the first start and never shown. */
@Configuration(proxyBeanMethods = false)
class PersonalKey {
    static final String NAME = "journal-key";
    private static final int BYTES = 32;

    @Bean
    static PersonalHash personalHash(DataFolder data) {
        Path file = data.file(NAME);
        try {
            if (!Files.exists(file)) {
                byte[] made = new byte[BYTES];
                new SecureRandom().nextBytes(made);
                data.writePrivate(NAME, made);
            }
            return new PersonalHash(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
