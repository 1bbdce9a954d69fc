package org.limpide.registry.platform;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the registry has and the portal has not: a data folder and a database. */
@RegistryOnly
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    static DataFolder dataFolder(@Value("${limpide.data}") Path path) {
        return new DataFolder(path);
    }

    @Bean
    static Site site(@Value("${spring.datasource.url}") String databaseUrl) {
        return new Site("platform.registry", EmbeddedDatabase.isBehind(databaseUrl));
    }
}
