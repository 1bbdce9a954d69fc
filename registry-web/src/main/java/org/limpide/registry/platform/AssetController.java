package org.limpide.registry.platform;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the assets; an address never changes its content, so that browsers keep it for a year. */
@Controller
final class AssetController {
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{name}")
    @MayCall(Caller.ANYONE)
    ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name) {
        return assets.find(hash, name)
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(FOREVER)
                        .contentType(asset.type())
                        .body(asset.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
