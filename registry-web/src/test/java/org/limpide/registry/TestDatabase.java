package org.limpide.registry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application a data folder of its own and the database that {@code limpide.test.database} names. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = Files.createTempDirectory("limpide-test");
            removeAtExit(data);
            Map<String, Object> settings = new java.util.HashMap<>();
            settings.put("limpide.data", data.toString());
            settings.put(
                    "limpide.fleet.folder",
                    Files.createDirectory(data.resolve("repositories")).toString());
            if (System.getProperty("limpide.test.database", "h2").equals("postgresql")) {
                settings.put("spring.datasource.url", postgresql());
                settings.put("spring.datasource.username", "postgres");
            }
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A real server, of which a process starts one. */
    private static String postgresql() throws IOException {
        Path work = Files.createTempDirectory("limpide-postgresql");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(work.toFile())
                .setDataDirectory(work.resolve("data"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close(server);
            remove(work);
        }));
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void removeAtExit(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException busy) {
            System.err.println("left behind: " + folder);
        }
    }
}
