package org.limpide.registry.platform;

import freemarker.template.TemplateMethodModelEx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Style sheets, pictures and fonts of the shared theme, each at an address that holds the hash of its bytes. */
@Component
final class Assets {
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.valueOf("text/css;charset=UTF-8"),
            "svg", MediaType.valueOf("image/svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "woff2", MediaType.valueOf("font/woff2"));
    private static final int HASH_LENGTH = 16;

    private final Map<String, Asset> byName = new TreeMap<>();

    /** One file: its name, the hash of its bytes, and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying for each request would cost
    record Asset(String name, String hash, MediaType type, byte[] bytes) {}

    Assets() throws IOException {
        for (Resource found :
                new PathMatchingResourcePatternResolver().getResources("classpath:/org/limpide/templates/ui/**/*.*")) {
            String name = String.valueOf(found.getFilename());
            MediaType type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type != null) {
                byte[] bytes = found.getContentAsByteArray();
                add(name, type, bytes);
            }
        }
        addSheet();
    }

    /** One sheet for a page: the shared theme, then what our own pages add. */
    private void addSheet() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        for (String part : List.of("ui/neutral/limpide.css", "pages/platform/platform.css")) {
            both.writeBytes(new ClassPathResource("org/limpide/templates/" + part).getContentAsByteArray());
        }
        add("site.css", MediaType.valueOf("text/css;charset=UTF-8"), both.toByteArray());
    }

    private void add(String name, MediaType type, byte[] bytes) {
        byName.put(name, new Asset(name, Digests.sha256(bytes).substring(0, HASH_LENGTH), type, bytes));
    }

    Optional<Asset> find(String hash, String name) {
        return Optional.ofNullable(byName.get(name))
                .filter(asset -> asset.hash().equals(hash));
    }

    /** The function {@code asset("name.css")} of the templates. */
    TemplateMethodModelEx function() {
        return arguments -> path(String.valueOf(arguments.get(0)));
    }

    private String path(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + asset.hash() + "/" + name;
    }
}
