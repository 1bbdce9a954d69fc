package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.engine.content.ContentAnswers;
import org.limpide.scanner.keys.KeyStrength;
import org.limpide.scanner.keys.KeyStrength.Algorithm;
import org.limpide.scanner.keys.Made;
import org.limpide.scanner.keys.PublicHalf.Kind;
import org.limpide.scanner.snapshot.KeyProof;
import org.limpide.scanner.snapshot.KeyProof.Match;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFind.Carrier;
import org.limpide.scanner.source.GitFixture.Entry;

/** What is known of the private keys of a repository, and of what belongs to them in all its history. */
class KeyProofsTest {
    private static final KeyPair PAIR = Made.pair("RSA", 1024);
    private static final byte[] CERTIFICATE = Made.certificate(PAIR, "200101000000Z", "300101000000Z");
    private static final String KEY = Made.pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());
    private static final String BLOB = Base64.getEncoder().encodeToString(Made.sshRsa(PAIR));

    @TempDir
    private Path folder;

    private GitFixture git;

    @BeforeEach
    void make() {
        git = new GitFixture(folder.resolve("keys.git"));
    }

    @AfterEach
    void close() {
        git.close();
    }

    private Entry file(byte[] bytes) {
        return new Entry(FileMode.REGULAR_FILE, git.blob(bytes));
    }

    private Entry in(Map<String, Entry> files) {
        return new Entry(FileMode.TREE, git.tree(files));
    }

    private ObjectId commit(Map<String, Entry> files, ObjectId... parents) {
        ObjectId commit = git.commitOnMain(files, parents);
        git.flush();
        return commit;
    }

    private List<TextFind> finds() {
        try (RepositoryReader reader = git.reader()) {
            return ((RepositoryReader.Reading.Read) reader.snapshot("HEAD", RefPattern.all()))
                    .snapshot()
                    .texts()
                    .to("secrets.content");
        }
    }

    private KeyProof proof() {
        List<TextFind> finds = finds();
        assertThat(finds).hasSize(1);
        return finds.get(0).key().orElseThrow();
    }

    @Test
    void aKeyIsMatchedWithACertificateThatLeftTheRepository() {
        ObjectId first = commit(Map.of("server.pem", git.file(Made.pem("CERTIFICATE", CERTIFICATE))));
        commit(Map.of("server.key", git.file(KEY)), first);
        KeyProof proof = proof();
        assertThat(proof.material().strength()).isEqualTo(new KeyStrength(Algorithm.RSA, 1024));
        assertThat(proof.material().encrypted()).isFalse();
        assertThat(proof.matchCount()).contains(1);
        assertThat(proof.matches())
                .extracting(Match::kind, Match::carrier, Match::name, Match::notAfter)
                .containsExactly(tuple(
                        Kind.CERTIFICATE,
                        Carrier.HISTORY,
                        "server.pem",
                        Optional.of(Instant.parse("2030-01-01T00:00:00Z"))));
    }

    private byte[] evidence(String form) throws IOException {
        String pem = Made.pem("CERTIFICATE", CERTIFICATE);
        return switch (form) {
            case "authorized_keys" ->
                ("ssh-ed25519 AAAAC3Nz other\nssh-rsa " + BLOB + " camille@poste\n").getBytes(StandardCharsets.UTF_8);
            case "key.pub" -> ("ssh-rsa " + BLOB).getBytes(StandardCharsets.UTF_8);
            case "public.pem" ->
                Made.pem("PUBLIC KEY", PAIR.getPublic().getEncoded()).getBytes(StandardCharsets.UTF_8);
            case "server.csr" ->
                Made.pem("CERTIFICATE REQUEST", Made.request(PAIR)).getBytes(StandardCharsets.UTF_8);
            case "server.der" -> CERTIFICATE;
            case "trust.jks" -> Made.javaStore(CERTIFICATE);
            case "store.p12" -> Made.pfx(CERTIFICATE);
            case "jwks.json" -> ("{\"keys\":[" + Made.jwk(PAIR, false) + "]}").getBytes(StandardCharsets.UTF_8);
            case "secret.yaml" ->
                ("tls.crt: " + Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8)) + "\n")
                        .getBytes(StandardCharsets.UTF_8);
            case "bundle.zip" -> zip("conf/server.pem", pem.getBytes(StandardCharsets.UTF_8));
            default -> zip("conf/trust.jks", Made.javaStore(CERTIFICATE));
        };
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorized_keys",
                "key.pub",
                "public.pem",
                "server.csr",
                "server.der",
                "trust.jks",
                "store.p12",
                "jwks.json",
                "secret.yaml",
                "bundle.zip",
                "stores.zip"
            })
    void aKeyIsMatchedWithItsPublicHalfInEveryForm(String form) throws IOException {
        commit(Map.of("server.key", git.file(KEY), form, file(evidence(form))));
        assertThat(proof().matches())
                .extracting(match -> match.name().replaceAll("!/.*", ""))
                .containsExactly(form);
    }

    @Test
    void aKeyInAnArchiveIsReadToo() throws IOException {
        commit(Map.of(
                "backup.zip", file(zip("etc/server.key", KEY.getBytes(StandardCharsets.UTF_8))),
                "server.pem", git.file(Made.pem("CERTIFICATE", CERTIFICATE))));
        assertThat(proof().matches()).extracting(Match::name).containsExactly("server.pem");
    }

    @Test
    void anEncryptedKeyOfOpensshIsMatchedByThePublicHalfInIt() {
        String key = Made.pem("OPENSSH PRIVATE KEY", Made.openssh("aes256-ctr", Made.sshRsa(PAIR)));
        commit(Map.of("id", git.file(key), "id.pub", git.file("ssh-rsa " + BLOB)));
        KeyProof proof = proof();
        assertThat(proof.material().encrypted()).isTrue();
        assertThat(proof.matches()).extracting(Match::kind).containsExactly(Kind.PUBLIC_KEY);
    }

    @Test
    void aPrivateKeyInJsonDoesNotMatchItself() {
        commit(Map.of("jwk.json", git.file(Made.jwk(PAIR, true))));
        assertThat(proof().matchCount()).contains(0);
    }

    @Test
    void everyCertificateOfAKeyIsNamedAndTheRestCounted() {
        Map<String, Entry> files = new HashMap<>(Map.of("server.key", git.file(KEY)));
        for (int i = 10; i < 20; i++) {
            byte[] renewed = Made.certificate(PAIR, "200101000000Z", i + "0101000000Z");
            files.put("server-" + i + ".pem", git.file(Made.pem("CERTIFICATE", renewed)));
        }
        commit(files);
        KeyProof proof = proof();
        assertThat(proof.matchCount()).contains(10);
        assertThat(proof.matches()).hasSize(KeyProof.MOST_MATCHES);
    }

    private Observation said() {
        try (RepositoryReader reader = git.reader()) {
            List<Observation> all = ContentAnswers.eachThatMatters(
                    ((RepositoryReader.Reading.Read) reader.snapshot("HEAD", RefPattern.all())).snapshot(),
                    "secrets.content");
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void aMatchMakesAKeyCertainAndDamageMakesItAQuestion() {
        KeyPair other = Made.pair("Ed25519", 0);
        String encrypted = Made.pem("OPENSSH PRIVATE KEY", Made.openssh("aes256-ctr", Made.sshRsa(PAIR)));
        ObjectId first = commit(Map.of("server.key", git.file(encrypted)));
        Confidence alone = said().confidence();
        ObjectId second =
                commit(Map.of("server.key", git.file(encrypted), "key.pub", git.file("ssh-rsa " + BLOB)), first);
        assertThat(said().confidence()).isEqualTo(Confidence.CERTAIN).isLessThanOrEqualTo(alone);
        assertThat(said().outcome()).isEqualTo(Outcome.FAIL);

        String cut = KEY.substring(0, KEY.length() / 2);
        commit(Map.of(
                "server.key", git.file(cut), "o.pub", file(other.getPublic().getEncoded())));
        List<TextFind> all = finds();
        assertThat(all).isNotEmpty();
        try (RepositoryReader reader = git.reader()) {
            List<Observation> observations = ContentAnswers.eachThatMatters(
                    ((RepositoryReader.Reading.Read) reader.snapshot("HEAD", RefPattern.all())).snapshot(),
                    "secrets.content");
            assertThat(observations)
                    .filteredOn(
                            one -> one.key().filter(key -> !key.wellFormed()).isPresent())
                    .singleElement()
                    .satisfies(one -> assertThat(one.outcome()).isEqualTo(Outcome.REVIEW))
                    .satisfies(one -> assertThat(one.confidence()).isEqualTo(Confidence.POSSIBLE));
        }
        assertThat(second).isNotNull();
    }

    @Test
    void aKeyOfTestsIsAQuestionUnlessItsCertificateStandsElsewhere() {
        Entry tests = in(Map.of("test", in(Map.of("server.key", git.file(KEY)))));
        ObjectId first = commit(Map.of("src", tests));
        assertThat(said().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(said().key()).isPresent();
        commit(Map.of("src", tests, "server.pem", git.file(Made.pem("CERTIFICATE", CERTIFICATE))), first);
        assertThat(said().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void thousandsOfCertificatesDoNotStandInTheWay() {
        StringBuilder authorities = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            String begins = String.format("2001%02d%02d%02d00Z", 1 + i / 1440, i / 60 % 24, i % 60);
            byte[] one = Made.certificate(PAIR, begins, "300101000000Z");
            authorities.append(Made.pem("CERTIFICATE", one));
        }
        commit(Map.of("server.key", git.file(KEY), "all.pem", git.file(authorities.toString())));
        assertThat(proof().matches()).extracting(Match::name).containsOnly("all.pem");
    }
}
