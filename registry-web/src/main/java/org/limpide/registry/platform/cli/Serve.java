package org.limpide.registry.platform.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.RegistryApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the registry. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class Serve implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "platform.cli.port")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "platform.cli.bind")
    private String address = "127.0.0.1";

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "platform.cli.data")
    private @Nullable Path data;

    /** For the launcher's demonstration. */
    @Option(names = "--demo", hidden = true)
    private boolean demo;

    @Override
    public Integer call() {
        return Launch.start(RegistryApplication.class, settings());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", address);
        Path folder = data == null ? defaultFolder() : data;
        settings.put("limpide.data", folder.toAbsolutePath().normalize().toString());
        if (demo) {
            settings.put("limpide.demo", "true");
        }
        return settings;
    }

    /** XDG Base Directory Specification: data of a user. */
    static Path defaultFolder() {
        String given = System.getenv("XDG_DATA_HOME");
        Path base = given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(given);
        return base.resolve("limpide").resolve("registry");
    }
}
