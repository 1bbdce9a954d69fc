package org.limpide.scanner.license.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the SPDX list, as they stand in the jar of the SPDX library. */
public final class SpdxTexts {
    private static final JsonMapper JSON = new JsonMapper();

    private SpdxTexts() {}

    private static JsonNode read(String name) {
        try (InputStream in = SpdxTexts.class.getResourceAsStream("/resources/stdlicenses/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text of a licence. */
    public static String of(String id) {
        return read(id).get("licenseText").stringValue();
    }

    static String header(String id) {
        return read(id).get("standardLicenseHeader").stringValue();
    }

    static String exception(String id) {
        return read(id).get("licenseExceptionText").stringValue();
    }

    /** Identifiers that are not deprecated. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (JsonNode one : read("licenses").get("licenses")) {
            if (!one.get("isDeprecatedLicenseId").booleanValue()) {
                ids.add(one.get("licenseId").stringValue());
            }
        }
        return ids;
    }
}
