package org.limpide.registry.platform;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start on H2 under the {@code prod} profile: its file format breaks between versions and parts of a damaged
 * file are lost, as users of other registries have learnt.
 */
public final class EmbeddedDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Whether that address is of the embedded database. */
    public static boolean isBehind(String databaseUrl) {
        return databaseUrl.startsWith("jdbc:h2:");
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        String url = environment.getProperty("spring.datasource.url", "");
        if (environment.acceptsProfiles(Profiles.of("prod")) && isBehind(url)) {
            throw new RefusedInProduction();
        }
    }

    /** The refusal; its words are those of {@link StartFailures}. */
    static final class RefusedInProduction extends RuntimeException implements ExitCodeGenerator {
        private static final long serialVersionUID = 1L;
        private static final int USAGE = 3;

        RefusedInProduction() {
            super("H2 under the prod profile");
        }

        @Override
        public int getExitCode() {
            return USAGE;
        }
    }
}
