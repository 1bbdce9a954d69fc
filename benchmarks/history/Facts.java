import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/**
 * What a Git repository holds, or what the machine is, as lines of the form fact=value; bytes are plain numbers. With a
 * folder as second argument it also makes a copy there that shares the objects and has an empty stand-in for each
 * absent object, so that commands which stop at the first absent one can run to the end.
 */
public final class Facts {
    private final Path repository;

    private Facts(Path repository) {
        this.repository = repository;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: java Facts.java --machine | REPOSITORY [FOLDER_OF_THE_COPY]");
            System.exit(3);
        }
        if (arguments[0].equals("--machine")) {
            machine();
            return;
        }
        Facts facts = new Facts(Path.of(arguments[0]).toAbsolutePath());
        List<String> absent = facts.absent();
        say("name", facts.name());
        facts.packs();
        facts.objects();
        say("commits reached", facts.git("rev-list", "--all", "--count").get(0));
        say("refs", facts.git("for-each-ref").size());
        say("absent objects", absent.size());
        if (arguments.length == 2 && !absent.isEmpty()) {
            facts.copy(Path.of(arguments[1]).toAbsolutePath(), absent);
        }
    }

    private static void machine() throws IOException {
        say("measured on", LocalDate.now());
        say("processor", firstAfter("/proc/cpuinfo", "model name"));
        say("processors", Runtime.getRuntime().availableProcessors());
        say("memory", firstAfter("/proc/meminfo", "MemTotal"));
        say("Git", collect(new ProcessBuilder("git", "--version").start()).get(0));
        say("Java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    }

    private static String firstAfter(String file, String key) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    /** The folder's name; a last folder that says nothing, and an owner before a plus sign, are left out. */
    private String name() {
        Path full = repository.normalize();
        boolean vague = Set.of("repo", ".git").contains(full.getFileName().toString());
        Path named = vague ? full.getParent() : full;
        return named.getFileName().toString().replaceFirst("\\.git$", "").replaceFirst(".*\\+", "");
    }

    private void packs() throws IOException {
        long bytes = 0;
        Path largest = null;
        long largestSize = -1;
        List<Path> packs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(objectFolder().resolve("pack"), 1)) {
            files.filter(file -> file.toString().endsWith(".pack")).sorted().forEach(packs::add);
        }
        for (Path pack : packs) {
            bytes += Files.size(pack);
            if (Files.size(pack) > largestSize) {
                largestSize = Files.size(pack);
                largest = pack;
            }
        }
        say("packs", packs.size());
        say("packed bytes", bytes);
        if (largest != null) {
            say("largest pack", largest);
        }
        String loose = git("count-objects").get(0);
        say("loose objects", loose.substring(0, loose.indexOf(' ')));
    }

    /** Numbers and inflated sizes of every object, each id once. */
    private void objects() throws IOException {
        Map<String, long[]> kinds = new TreeMap<>();
        Process process =
                start("cat-file", "--batch-check=%(objecttype) %(objectsize)", "--batch-all-objects", "--unordered");
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                long[] sums = kinds.computeIfAbsent(line.substring(0, space), kind -> new long[2]);
                sums[0]++;
                sums[1] += Long.parseLong(line.substring(space + 1));
            }
        }
        succeed(process);
        say("objects", kinds.values().stream().mapToLong(sums -> sums[0]).sum());
        say("inflated bytes", kinds.values().stream().mapToLong(sums -> sums[1]).sum());
        for (String kind : List.of("blob", "tree", "commit", "tag")) {
            long[] sums = kinds.getOrDefault(kind, new long[2]);
            say("unique " + kind + "s", sums[0]);
            say(kind + " bytes", sums[1]);
        }
    }

    /** Ids that reachable trees and commits name and that are not there: a partial clone, or a damaged one. */
    private List<String> absent() throws IOException {
        return git("rev-list", "--objects", "--all", "--missing=print").stream()
                .filter(line -> line.startsWith("?"))
                .map(line -> line.substring(1))
                .toList();
    }

    /**
     * Git checks the id of a blob when it takes it in and in fsck, not when it reads it: an empty blob stored under the
     * id of the absent one is read as an empty file. Replacement references would do as well, but some scanners ignore
     * them.
     */
    private void copy(Path copy, List<String> absent) throws IOException {
        String format = git("rev-parse", "--show-object-format").get(0);
        collect(new ProcessBuilder(
                "git", "init", "--quiet", "--bare", "--template=", "--object-format=" + format, copy.toString()));
        Path objects = copy.resolve("objects");
        Files.createDirectories(objects.resolve("info"));
        Files.writeString(objects.resolve("info/alternates"), objectFolder() + "\n");
        Files.write(copy.resolve("packed-refs"), git("for-each-ref", "--format=%(objectname) %(refname)"));
        Path folder = Path.of(
                git("rev-parse", "--path-format=absolute", "--git-common-dir").get(0));
        for (String name : List.of("HEAD", "shallow")) {
            if (Files.exists(folder.resolve(name))) {
                Files.write(copy.resolve(name), Files.readAllBytes(folder.resolve(name)));
            }
        }
        byte[] empty = emptyBlob();
        for (String id : absent) {
            Path object = objects.resolve(id.substring(0, 2)).resolve(id.substring(2));
            Files.createDirectories(object.getParent());
            Files.write(object, empty);
        }
        say("copy with stand-ins", copy);
    }

    private static byte[] emptyBlob() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write("blob 0\0".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private Path objectFolder() throws IOException {
        return Path.of(git("rev-parse", "--path-format=absolute", "--git-path", "objects")
                .get(0));
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        return builder.start();
    }

    private List<String> git(String... words) throws IOException {
        Process process = start(words);
        return collect(process);
    }

    private static void collect(ProcessBuilder builder) throws IOException {
        collect(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    private static List<String> collect(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> all = lines.lines().collect(Collectors.toList());
            succeed(process);
            return all;
        }
    }

    private static void succeed(Process process) throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException("git ended with " + process.exitValue());
            }
        } catch (InterruptedException interrupted) {
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void say(String fact, Object value) {
        System.out.println(fact + "=" + value);
    }
}
