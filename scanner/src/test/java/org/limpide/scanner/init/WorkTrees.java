package org.limpide.scanner.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.init.Proposal.Reason;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.text.Language;

/** Work trees for tests, and what is asked of them. */
abstract class WorkTrees {
    static final String POM = "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
            + "<artifactId>visa-queue</artifactId><version>1.2.0</version>"
            + "<description>Orders the requests of a consulate by the day of the journey.</description>"
            + "<licenses><license><name>EUPL-1.2</name></license></licenses>"
            + "<scm><url>scm:git:https://forge.example.org/Team/visa-queue.git</url></scm>"
            + "<dependencies><dependency><groupId>org.example</groupId><artifactId>lib</artifactId>"
            + "<version>1.0</version></dependency></dependencies></project>";

    @TempDir
    Path work;

    final Map<String, String> files = new TreeMap<>();
    Wishes wishes = wishes(Language.FR);

    Path repository(String... tags) throws Exception {
        Path folder = Files.createDirectories(work.resolve("repository"));
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path place = folder.resolve(file.getKey());
                Files.createDirectories(place.resolveSibling(""));
                Files.writeString(place, file.getValue());
            }
            git.add().addFilepattern(".").call();
            PersonIdent person = new PersonIdent(
                    "Example", "example@example.org", Instant.parse("2021-05-04T10:00:00Z"), ZoneOffset.UTC);
            git.commit()
                    .setSign(false)
                    .setMessage("one")
                    .setAuthor(person)
                    .setCommitter(person)
                    .call();
            for (String tag : tags) {
                git.tag().setName(tag).setAnnotated(false).call();
            }
            git.remoteAdd()
                    .setName("origin")
                    .setUri(new org.eclipse.jgit.transport.URIish("https://internal-forge.example.net/team/secret.git"))
                    .call();
        }
        return folder;
    }

    Proposal proposed(Path folder) throws IOException {
        Optional<LocalRepository> repository = Files.exists(folder.resolve(".git"))
                ? Optional.of(new LocalRepository(folder.resolve(".git"), Optional.of(folder)))
                : Optional.empty();
        Initializer.Result result = new Initializer(wishes, work.resolve("cache")).propose(folder, repository);
        return ((Initializer.Result.Made) result).proposal();
    }

    static Map<String, String> texts(Proposal proposal) {
        return proposal.changes().stream()
                .collect(Collectors.toMap(
                        Change::path,
                        change -> new String(change.bytes(), StandardCharsets.UTF_8),
                        (a, b) -> a,
                        TreeMap::new));
    }

    static Map<String, Reason> left(Proposal proposal) {
        return proposal.left().stream()
                .collect(Collectors.toMap(Proposal.Left::paper, Proposal.Left::reason, (a, b) -> a));
    }

    static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (!name.startsWith(".git/")) {
                    all.put(name, Files.readString(path));
                }
            }
        }
        return all;
    }

    void ordinary() {
        files.put("pom.xml", POM);
        files.put("src/main/java/org/example/Queue.java", "package org.example;\n\nclass Queue {}\n");
        files.put("run.sh", "#!/bin/sh\r\nls\r\n");
    }

    static Wishes wishes(Language language) {
        return new Wishes(
                List.of(),
                List.of("headers", "contract-clauses"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                language,
                LocalDate.parse("2026-11-27"));
    }

    static Wishes wishes(String license, String holder) {
        return wishes(license, holder, Language.FR);
    }

    static Wishes wishes(String license, String holder, Language language) {
        return new Wishes(
                List.of(),
                List.of("headers", "contract-clauses"),
                Optional.of(license),
                Optional.of(holder),
                Optional.empty(),
                language,
                LocalDate.parse("2026-11-27"));
    }
}
