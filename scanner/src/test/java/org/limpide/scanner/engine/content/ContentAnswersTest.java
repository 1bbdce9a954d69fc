package org.limpide.scanner.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Occurrences;
import org.limpide.scanner.match.Generator;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.InMemorySnapshot;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.TextFind;

class ContentAnswersTest {
    private static final RuleSet RULES = RuleSet.load(RuleSet.THEMES.toArray(String[]::new));

    @Test
    void noMessageAndNoPlaceHoldsAValueThatWasFound() {
        for (Rule rule : RULES.rules()) {
            String text = Generator.expand(rule.samples().examples().get(0), 7);
            RepositorySnapshot snapshot =
                    InMemorySnapshot.builder().text(rule.samples().path(), text).build();
            List<String> values = snapshot.texts().to(rule.question()).stream()
                    .map(TextFind::value)
                    .toList();
            assertThat(values).as(rule.toString()).isNotEmpty();
            for (Observation said : ContentAnswers.each(snapshot, rule.question())) {
                assertThat(said.message() + " " + said.location() + " " + said)
                        .as(rule.toString())
                        .doesNotContain(values);
            }
        }
    }

    @Test
    void aPrivateKeyInAFileThatIsNoTextIsFound() {
        String key = Generator.expand("-----BEGIN {{-}}PRIVATE KEY-----\nMIIEvQIBADAN{{b64:52}}\n{{b64:64}}\n", 1);
        byte[] bytes = ("\0\1\2\3" + key + "\0").getBytes(StandardCharsets.ISO_8859_1);
        RepositorySnapshot snapshot =
                InMemorySnapshot.builder().binary("lib/tool.exe", bytes).build();
        assertThat(ContentAnswers.each(snapshot, "secrets.content"))
                .extracting(said -> said.message().key())
                .containsExactly("found.private-key");
    }

    @Test
    void valuesOfTestsThatAreOneQuestionSayWhereTheyStand() {
        String lines = Generator.expand("a: ghp_{{b62:30}}{{crc32b62:30}}\nb: ghp_{{b62:30}}{{crc32b62:30}}\n", 1);
        RepositorySnapshot snapshot =
                InMemorySnapshot.builder().text("src/test/a.yml", lines).build();
        List<Observation> said = ContentAnswers.each(snapshot, "secrets.content");
        assertThat(said).hasSize(1);
        assertThat(said.get(0).message().arguments()).containsEntry("count", "2");
        assertThat(said.get(0).value()).isEmpty();
        Occurrences all = said.get(0).occurrences().orElseThrow();
        assertThat(all.values()).contains(2);
        assertThat(all.count()).isEqualTo(2);
        assertThat(all.places()).extracting(one -> one.location().line()).containsExactly(1, 2);
    }

    @Test
    void contactsThatAreOneQuestionSayWhereTheyStand() {
        Rule rule = RULES.rules().stream()
                .filter(one -> one.question().equals("privacy.contact"))
                .findFirst()
                .orElseThrow();
        InMemorySnapshot.Builder builder = InMemorySnapshot.builder();
        for (int i = 0; i < 30; i++) {
            builder.text(
                    "src/test/contact" + i + ".txt",
                    Generator.expand(rule.samples().examples().get(0), i));
        }
        List<Observation> said = ContentAnswers.groupedApartFromTests(builder.build(), "privacy.contact");
        assertThat(said).hasSize(1);
        Occurrences all = said.get(0).occurrences().orElseThrow();
        assertThat(all.count()).isEqualTo(30);
        assertThat(all.places()).hasSize(TextFind.MOST_PLACES);
    }

    @Test
    void ofMatchesThatOverlapTheSurestStays() {
        String line = Generator.expand("password: ghp_{{b62:30}}{{crc32b62:30}}", 1);
        RepositorySnapshot snapshot =
                InMemorySnapshot.builder().text("a.yml", line).build();
        assertThat(snapshot.texts().to("secrets.content"))
                .extracting(find -> find.rule().id())
                .containsExactly("github-token");
    }
}
