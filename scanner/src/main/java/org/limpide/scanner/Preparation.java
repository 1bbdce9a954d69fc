package org.limpide.scanner;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.limpide.scanner.builtin.PreparedWriter;
import org.limpide.scanner.match.PreparedKeys;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.RuleFiles;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.state.Digest;

/**
 * Run by the build: reads whole what comes with the product, so that a fault in it breaks the build, and writes the compact
 * file that every start reads instead.
 */
final class Preparation {
    private static final Map<String, String> HEADS = Map.of(
            "policies/opening/policy.yaml", "policies/",
            "templates/messages/cli/fr.properties", "templates/messages/");

    private final PreparedWriter out = new PreparedWriter();

    private Preparation() {}

    /** Takes the folder of the compiled classes. */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path file = Path.of(arguments[0]).resolve(PreparedWriter.place());
        // What is worked out here must come from the sources.
        Files.deleteIfExists(file);
        Preparation preparation = new Preparation();
        for (Map.Entry<String, String> one : HEADS.entrySet()) {
            preparation.everything(one.getKey(), one.getValue());
        }
        preparation.out.fact(ScanMemory.CODE, code(Path.of(arguments[0])));
        preparation.out.fact(PolicyLoader.DIGEST, PolicyLoader.builtIn().digest());
        // What is read later only must be sound as well.
        RuleFiles.themes().forEach(theme -> RuleFiles.ofTheme(theme).forEach(Rule::check));
        Files.write(file, preparation.out.bytes());
        PreparedKeys.write(Path.of(arguments[0]));
    }

    /** Names the classes of this product, and by their files the libraries that it was built with. */
    private static String code(Path classes) throws IOException {
        Digest digest = new Digest();
        try (Stream<Path> walk = Files.walk(classes)) {
            for (Path file : walk.filter(one -> one.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                digest.text(classes.relativize(file).toString().replace('\\', '/'));
                digest.bytes(Files.readAllBytes(file));
            }
        }
        digest.texts(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> String.valueOf(Path.of(entry).getFileName()))
                .filter(name -> name.endsWith(".jar"))
                .sorted()
                .toList());
        return HexFormat.of().formatHex(digest.value());
    }

    /** Adds what stands in the folder of a jar or of the disk in which a file is known to stand. */
    private void everything(String known, String folder) throws IOException, URISyntaxException {
        String root = "/org/limpide/";
        URL place = Preparation.class.getResource(root + known);
        if (place == null) {
            throw new IllegalStateException("no " + known);
        }
        URI uri = place.toURI();
        if (uri.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                everything(jar.getPath(root), folder);
            }
        } else {
            String path = uri.getPath();
            everything(Path.of(path.substring(0, path.length() - known.length())), folder);
        }
    }

    private void everything(Path root, String folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString();
            if (name.endsWith(".yaml")) {
                out.yaml(name, Files.readString(file));
            } else if (name.endsWith(".properties")) {
                out.sentences(name, Files.readString(file));
            }
        }
    }
}
