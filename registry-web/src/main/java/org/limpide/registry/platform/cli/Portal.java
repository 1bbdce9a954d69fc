package org.limpide.registry.platform.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.limpide.registry.portal.PortalApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the public portal on a bundle. */
@Command(name = "portal", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class Portal implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8081", descriptionKey = "platform.cli.port")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "platform.cli.bind")
    private String address = "127.0.0.1";

    @Option(names = "--bundle", required = true, paramLabel = "FILE", descriptionKey = "platform.cli.bundle")
    private Path bundle = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "FILE", descriptionKey = "platform.cli.key")
    private Path key = Path.of("");

    @Override
    public Integer call() {
        return Launch.start(
                PortalApplication.class,
                Map.of(
                        "server.port",
                        port,
                        "server.address",
                        address,
                        "limpide.portal.bundle",
                        bundle.toAbsolutePath().toString(),
                        "limpide.portal.key",
                        key.toAbsolutePath().toString()));
    }
}
