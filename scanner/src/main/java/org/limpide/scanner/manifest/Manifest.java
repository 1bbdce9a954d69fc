package org.limpide.scanner.manifest;

import java.util.List;
import java.util.Optional;

/**
 * What one file declares.
 *
 * @param format the build tool that reads the file
 * @param name name of the project, with its group or vendor as written
 * @param version version of the project
 * @param licenses each declared licence as written: an SPDX expression, a name or an address
 * @param description one sentence or more
 * @param repository address of the sources
 * @param developers how many people or organisations the file names as authors, developers or contributors
 */
public record Manifest(
        Format format,
        Optional<Entry> name,
        Optional<Entry> version,
        List<Entry> licenses,
        Optional<Entry> description,
        Optional<Entry> repository,
        int developers) {

    /** Files that we read. */
    public enum Format {
        /** {@code pom.xml}, model 4.0.0. */
        MAVEN,
        /** {@code package.json}. */
        NPM,
        /** {@code pyproject.toml}: the {@code project} table of PEP 621, and Poetry's. */
        PYTHON,
        /** {@code composer.json}. */
        COMPOSER,
        /** {@code Cargo.toml}. */
        CARGO,
        /** {@code setup.cfg}. */
        SETUPTOOLS,
        /** {@code *.gemspec}. */
        RUBYGEMS,
        /** {@code *.nuspec}. */
        NUGET
    }

    /**
     * A value as written.
     *
     * @param line from 1, 0 where it is not known
     */
    public record Entry(String text, int line) {}

    public Manifest {
        licenses = List.copyOf(licenses);
    }
}
