package org.limpide.scanner.checks.license;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.license.WrittenLicense;
import org.limpide.scanner.license.compatibility.Use;
import org.limpide.scanner.manifest.Manifest;
import org.limpide.scanner.manifest.Manifests;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.unpack.MemberPath;
import org.limpide.scanner.unpack.MemberSink;
import org.limpide.scanner.unpack.Unopened;
import org.limpide.scanner.unpack.UnpackLimits;
import org.limpide.scanner.unpack.Unpacker;

/** Libraries that lie in the repository, with the licence that their own metadata tell. */
final class BundledWorks {
    private static final PathGlob COPIES = PathGlob.of(
            "**/{node_modules,bower_components,vendor,third_party,third-party}/**/{package.json,composer.json}");

    private static final PathGlob WRAPPERS = PathGlob.of("{gradle-wrapper,maven-wrapper}.jar");

    /** What authors leave at the head of a script that was made small, so that it stays there. */
    private static final Pattern BANNER = Pattern.compile("^\\s*/\\*[!*]?(.{0,2000}?)\\*/", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile(
            "(?:@licen[cs]e|SPDX-License-Identifier:|(?i:(?:released|licensed|distributed) under(?: the)?(?: terms of the)?))\\s+([A-Za-z0-9][A-Za-z0-9 .,()/+-]{1,80})");

    private BundledWorks() {}

    static List<UsedWork> of(RepositorySnapshot snapshot) {
        List<UsedWork> all = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            // Few files are of these kinds: other questions on the path come last.
            String extension = file.isFile() ? file.extension() : "";
            if (extension.equals("jar") && !WRAPPERS.matches(file.path()) && counts(file)) {
                jar(file).ifPresent(all::add);
            } else if (extension.equals("json") && COPIES.matches(file.path()) && counts(file)) {
                copy(file).ifPresent(all::add);
            } else if (extension.equals("js") && file.name().matches(".*[.-]min\\.js") && counts(file)) {
                script(file).ifPresent(all::add);
            }
        }
        return all;
    }

    private static boolean counts(SnapshotFile file) {
        return !PathKind.of(file.path()).contains(PathKind.TEST);
    }

    private static UsedWork work(String name, List<String> licenses, Use use, SnapshotFile file) {
        return new UsedWork(file.extension(), name, WrittenLicense.anyOf(licenses), use, Location.file(file.path()));
    }

    private static Optional<UsedWork> copy(SnapshotFile file) {
        Optional<Manifest.Format> format = Manifests.formatOf(file.path());
        if (format.isEmpty()
                || !(file.content() instanceof Content.Text text)
                || !(Manifests.read(format.get(), text.value()) instanceof Manifests.Result.Read read)) {
            return Optional.empty();
        }
        Manifest manifest = read.manifest();
        return manifest.name()
                .filter(any ->
                        manifest.version().isPresent() || !manifest.licenses().isEmpty())
                .map(name -> work(
                        name.text(),
                        manifest.licenses().stream().map(Manifest.Entry::text).toList(),
                        Use.LINKED,
                        file));
    }

    private static Optional<UsedWork> script(SnapshotFile file) {
        if (!(file.content() instanceof Content.Text text)) {
            return Optional.empty();
        }
        Matcher banner = BANNER.matcher(text.value());
        Matcher tag = TAG.matcher(banner.lookingAt() ? banner.group(1) : "");
        List<String> licenses = tag.find()
                ? List.of(tag.group(1)
                        .replaceFirst("(?i)\\s*(?:licen[cs]es?)?[ .,(]*$", "")
                        .strip())
                : List.of();
        return Optional.of(work(file.name(), licenses, Use.INCLUDED, file));
    }

    private static Optional<UsedWork> jar(SnapshotFile file) {
        if (!(file.content() instanceof Content.Binary binary)) {
            return Optional.empty();
        }
        Metadata metadata = new Metadata(file.name());
        Unpacker.unpack(file.name(), binary.bytes(), binary.length(), UnpackLimits.DEFAULT, metadata);
        return Optional.of(work(file.name(), metadata.licenses, Use.LINKED, file));
    }

    /** What a jar says of itself: the model of Maven that lies in it, else a line of its manifest (OSGi, Bundle-License). */
    private static final class Metadata implements MemberSink {
        private static final Pattern BUNDLE = Pattern.compile("(?m)^Bundle-License:\\s*([^;,\\r\\n]{1,300})");

        private final String jar;
        private List<String> licenses = List.of();

        Metadata(String jar) {
            this.jar = jar;
        }

        @Override
        public void member(MemberPath path, byte[] content, int length) {
            String name = path.parts().stream().skip(1).collect(Collectors.joining("/"));
            boolean own = path.parts().size() <= 2;
            if (own && licenses.isEmpty() && name.matches("META-INF/maven/[^/]+/[^/]+/pom\\.xml")) {
                String[] parts = name.split("/", -1);
                String text = new String(content, 0, length, StandardCharsets.UTF_8);
                // A jar with several models holds the works of several.
                if (jar.startsWith(parts[3])
                        && Manifests.read(Manifest.Format.MAVEN, text) instanceof Manifests.Result.Read read) {
                    licenses = read.manifest().licenses().stream()
                            .map(Manifest.Entry::text)
                            .toList();
                }
            } else if (own && licenses.isEmpty() && name.equals("META-INF/MANIFEST.MF")) {
                Matcher bundle = BUNDLE.matcher(
                        new String(content, 0, length, StandardCharsets.UTF_8).replaceAll("\\r?\\n ", ""));
                licenses = bundle.find() ? List.of(bundle.group(1).strip()) : licenses;
            }
        }

        @Override
        public void part(MemberPath path, byte[] content, int length, Part part) {
            // No metadata are that long.
        }

        @Override
        public void unopened(MemberPath path, Unopened reason) {
            // The licence stays unknown, which is said.
        }
    }
}
