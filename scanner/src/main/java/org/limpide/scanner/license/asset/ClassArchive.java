package org.limpide.scanner.license.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.manifest.Manifest.Entry;
import org.limpide.scanner.manifest.Manifest.Format;
import org.limpide.scanner.manifest.Manifests;

/** A jar, a war or another archive of classes: what its pom, its manifest and its licence file say. */
public final class ClassArchive {
    private static final int MOST_ENTRIES = 100_000;
    private static final int LARGEST_ENTRY = 512 * 1024;
    private static final int LONGEST = 1_000;
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;

    private Optional<org.limpide.scanner.manifest.Manifest> pom = Optional.empty();
    private int poms;
    private Optional<Attributes> manifest = Optional.empty();
    private Optional<String> text = Optional.empty();

    private ClassArchive() {}

    /** What an archive says of itself; nothing where the bytes are no archive, or it describes nothing. */
    public static Optional<Component> read(byte[] bytes) {
        ClassArchive archive = new ClassArchive();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            archive.walk(zip);
        } catch (IOException | IllegalArgumentException damaged) {
            // What was read before the damage counts.
            return archive.component();
        }
        return archive.component();
    }

    private void walk(ZipInputStream zip) throws IOException {
        long unpacked = 0;
        int entries = 0;
        byte[] skipped = new byte[64 * 1024];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                return;
            }
            String name = entry.getName();
            if (!entry.isDirectory() && describes(name)) {
                take(name, zip.readNBytes(LARGEST_ENTRY));
            }
            // A classic bomb is left alone before it costs much.
            for (int read = zip.read(skipped); read > 0; read = zip.read(skipped)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    return;
                }
            }
        }
    }

    private static boolean describes(String name) {
        return name.equals("META-INF/MANIFEST.MF")
                || (name.startsWith("META-INF/maven/") && name.endsWith("/pom.xml"))
                || name.matches("(?i)(META-INF/)?(licen[cs]e|copying)(\\.(txt|md))?");
    }

    private void take(String name, byte[] bytes) throws IOException {
        if (name.equals("META-INF/MANIFEST.MF")) {
            manifest = Optional.of(new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes());
        } else if (name.endsWith("/pom.xml")) {
            poms++;
            if (Manifests.read(Format.MAVEN, new String(bytes, StandardCharsets.UTF_8))
                    instanceof Manifests.Result.Read read) {
                pom = Optional.of(read.manifest());
            }
        } else if (text.isEmpty()) {
            text = LicenseTexts.recognise(new String(bytes, StandardCharsets.UTF_8))
                    .expression();
        }
    }

    /** Several poms are those of what was shaded in: none of them describes the whole. */
    private Optional<Component> component() {
        Optional<org.limpide.scanner.manifest.Manifest> own = poms == 1 ? pom : Optional.empty();
        String name = own.flatMap(org.limpide.scanner.manifest.Manifest::name)
                .map(Entry::text)
                .or(() -> attribute("Bundle-SymbolicName").map(one -> one.replaceFirst(";.*", "")))
                .or(() -> attribute("Implementation-Title"))
                .or(() -> attribute("Bundle-Name"))
                .orElse("");
        String version = own.flatMap(org.limpide.scanner.manifest.Manifest::version)
                .map(Entry::text)
                .or(() -> attribute("Bundle-Version"))
                .or(() -> attribute("Implementation-Version"))
                .orElse("");
        List<String> licenses = new ArrayList<>();
        own.ifPresent(one -> one.licenses().forEach(license -> licenses.add(license.text())));
        if (licenses.isEmpty()) {
            attribute("Bundle-License").ifPresent(one -> licenses.addAll(bundleLicenses(one)));
        }
        if (licenses.isEmpty()) {
            text.ifPresent(licenses::add);
        }
        return name.isEmpty() && licenses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Component(
                        name,
                        version,
                        licenses,
                        attribute("Implementation-Vendor").or(() -> attribute("Bundle-Vendor"))));
    }

    /** OSGi core, section 3.2.1.10: names or addresses, each with directives behind a semicolon. */
    private static List<String> bundleLicenses(String written) {
        List<String> all = new ArrayList<>();
        for (String one : written.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            String name = one.split(";", 2)[0].strip().replace("\"", "");
            if (!name.isEmpty() && !name.toLowerCase(Locale.ROOT).equals("<<external>>")) {
                all.add(name);
            }
        }
        return all;
    }

    private Optional<String> attribute(String name) {
        return manifest.map(all -> all.getValue(name))
                .filter(value -> !value.isBlank())
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST)));
    }
}
