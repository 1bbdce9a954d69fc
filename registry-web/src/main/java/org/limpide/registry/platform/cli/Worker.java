package org.limpide.registry.platform.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.RegistryApplication;
import org.limpide.registry.platform.EmbeddedDatabase;
import org.limpide.registry.platform.Texts;
import org.limpide.scanner.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Works on the queue of scans and shows no pages to anybody: it listens on a free port of this machine only. An embedded database
 * belongs to one process, so a worker needs PostgreSQL.
 */
@Command(name = "worker", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class Worker implements Callable<Integer> {
    private static final int REFUSED = 3;

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "platform.cli.data")
    private @Nullable Path data;

    @Option(
            names = "--scans-at-once",
            paramLabel = "COUNT",
            defaultValue = "1",
            descriptionKey = "platform.cli.scans-at-once")
    private int atOnce;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String url = Optional.ofNullable(System.getenv("SPRING_DATASOURCE_URL"))
                .orElseGet(() -> System.getProperty("spring.datasource.url", "jdbc:h2:"));
        if (EmbeddedDatabase.isBehind(url)) {
            Language language =
                    Language.of(java.util.Locale.getDefault().getLanguage()).orElse(Language.FR);
            if (spec != null) {
                spec.commandLine().getErr().println(new Texts().say(language, "platform.cli.needs-postgresql"));
            }
            return REFUSED;
        }
        Path folder = data == null ? Serve.defaultFolder() : data;
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", 0);
        settings.put("server.address", "127.0.0.1");
        settings.put("limpide.data", folder.toAbsolutePath().normalize().toString());
        settings.put("limpide.fleet.scans-at-once", atOnce);
        settings.put("limpide.ingest.queue", "false");
        settings.put("limpide.publication.automatic", "false");
        return Launch.start(RegistryApplication.class, settings);
    }
}
