package org.limpide.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the product, as the build wrote it. */
public final class Version {

    private Version() {}

    /** The version, such as {@code 0.1.0}. */
    public static String of() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException unreadable) {
            throw new IllegalStateException("the jar of the scanner is damaged", unreadable);
        }
    }
}
