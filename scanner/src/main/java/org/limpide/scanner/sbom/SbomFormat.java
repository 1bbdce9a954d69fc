package org.limpide.scanner.sbom;

import java.io.OutputStream;

/** Forms in which a list is written; spelled as on the command line. */
public enum SbomFormat {
    /** CycloneDX 1.6 JSON (ECMA-424). */
    cyclonedx("cdx.json"),
    /** SPDX 2.3 JSON. */
    spdx("spdx.json");

    private final String extension;

    SbomFormat(String extension) {
        this.extension = extension;
    }

    /** What stands behind the dot of a file of this form. */
    public String extension() {
        return extension;
    }

    /** Writes a list; the stream stays open. */
    public void write(Sbom sbom, OutputStream out) {
        switch (this) {
            case cyclonedx -> new CycloneDxWriter(sbom).write(out);
            case spdx -> new SpdxWriter(sbom).write(out);
        }
    }
}
