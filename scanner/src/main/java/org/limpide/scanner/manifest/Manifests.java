package org.limpide.scanner.manifest;

import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.Manifest.Format;

/** Reads the files of build tools by their names. */
public final class Manifests {
    /** A manifest is written by people; what is longer is something else. */
    private static final int MOST_CHARACTERS = 1024 * 1024;

    private static final Map<String, Format> NAMES = Map.of(
            "pom.xml", Format.MAVEN,
            "package.json", Format.NPM,
            "pyproject.toml", Format.PYTHON,
            "composer.json", Format.COMPOSER,
            "Cargo.toml", Format.CARGO,
            "setup.cfg", Format.SETUPTOOLS);

    private static final Map<String, Format> EXTENSIONS = Map.of("gemspec", Format.RUBYGEMS, "nuspec", Format.NUGET);

    private Manifests() {}

    /** What reading gives: a manifest, or why there is none. */
    public sealed interface Result {
        /** What the file declares. */
        record Read(Manifest manifest) implements Result {}

        /**
         * Why the file says nothing that we understand.
         *
         * @param line from 1, 0 where it is not known
         * @param column from 1, 0 where it is not known
         */
        record Fault(Kind kind, int line, int column) implements Result {}

        /** Kinds of faults. */
        enum Kind {
            /** The text breaks the rules of XML, JSON or TOML. */
            SYNTAX,
            /** The text is well formed and is no manifest. */
            NOT_A_MANIFEST,
            /** More than a mebibyte. */
            TOO_LARGE
        }
    }

    /** The format of the file of that path, where its name is one that we read. */
    public static Optional<Format> formatOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Optional.ofNullable(NAMES.get(name))
                .or(() -> Optional.ofNullable(EXTENSIONS.get(name.substring(name.lastIndexOf('.') + 1))));
    }

    /** Reads the text of a file. */
    public static Result read(Format format, String text) {
        if (text.length() > MOST_CHARACTERS) {
            return new Result.Fault(Result.Kind.TOO_LARGE, 0, 0);
        }
        return switch (format) {
            case MAVEN -> MavenManifest.read(text);
            case NPM, COMPOSER -> JsonManifest.read(format, text);
            case PYTHON, CARGO -> TomlManifest.read(format, text);
            case SETUPTOOLS -> CfgManifest.read(text);
            case RUBYGEMS -> GemManifest.read(text);
            case NUGET -> NugetManifest.read(text);
        };
    }
}
