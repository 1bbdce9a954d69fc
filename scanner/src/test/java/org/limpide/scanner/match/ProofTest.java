package org.limpide.scanner.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.match.Confirmation.Proof;
import org.limpide.scanner.match.Rule.Sureness;

/** What a value proves by itself, without a network: checksums, structures, dates. */
class ProofTest {
    @ParameterizedTest
    @CsvSource({
        "ghp_, exampleexampleexampleexampleex, {{crc32b62:30}}",
        "ghp_, xxxx1234567AbCdEfGhIjKlMnOpQrS, {{crc32b62:30}}",
        "npm_, placeholderplaceholderplacehol, {{crc32b62:30}}",
    })
    void aRightChecksumProvesWhatLooksLikeAWord(String prefix, String body, String sum) {
        assertThat(Placeholders.is(body)).isTrue();
        assertThat(matches(Generator.expand("token = " + prefix + body + sum, 1)))
                .extracting(Match::sureness)
                .containsExactly(Sureness.CERTAIN);
        assertThat(matches("token = " + prefix + body + "0Zz0Zz")).isEmpty();
    }

    private static List<Match> matches(String text) {
        List<Match> found = new ArrayList<>();
        ALL.find(text, "src/main/config.txt", found::add);
        return found;
    }

    private static final RuleMatcher ALL = new RuleMatcher(RuleSet.load("secrets"));

    @Test
    void theChecksumOfBip173IsKnown() {
        assertThat(Bech32.valid("A12UEL5L")).isTrue();
        assertThat(Bech32.valid("a12uel5m")).isFalse();
    }

    @Test
    void aWrongChecksumDoubtsAndNeverDrops() {
        assertThat(sureness("ghp_{{b62:30}}{{crc32b62:30}}")).containsExactly(Sureness.CERTAIN);
        assertThat(sureness("ghp_{{b62:36}}")).containsExactly(Sureness.POSSIBLE);
        assertThat(sureness("AGE-SECRET-KEY-1{{age:58}}")).containsExactly(Sureness.POSSIBLE);
        assertThat(sureness("cflt{{b64:54}}{{crc32b64:58}}")).containsExactly(Sureness.CERTAIN);
        assertThat(sureness("zpka_{{alnum:32}}_{{hex:8}}")).containsExactly(Sureness.POSSIBLE);
    }

    @Test
    void anExpiredTokenIsDoubtful() {
        assertThat(Jwt.judge(jwt("{\"sub\":\"agent\",\"exp\":1700000000}"))).isEqualTo(Proof.DOUBTFUL);
        assertThat(Jwt.judge(jwt("{\"sub\":\"agent\",\"exp\":4102444800}"))).isEqualTo(Proof.PLAUSIBLE);
        assertThat(Jwt.judge(jwt("{\"sub\":\"agent\"}"))).isEqualTo(Proof.PLAUSIBLE);
    }

    @Test
    void theAccountIsReadFromAnAwsKeyId() {
        // Bits 1 to 40 of the first six bytes: here the account 1, in base 32.
        assertThat(AwsKeyId.account("AKIA" + "AAAAAAAAQA" + "AAAAAA")).isEqualTo(1L << 0);
        assertThat(AwsKeyId.judge("AKIA7777777777777777")).isEqualTo(Proof.DOUBTFUL);
    }

    @Test
    void theExampleOfTheManufacturerReadsBack() {
        assertThat(CiscoPassword.of("cisco", 2)).isEqualTo("02050D480809");
        assertThat(CiscoPassword.judge("02050D480809")).isEqualTo(Proof.PROVEN);
        assertThat(CiscoPassword.judge("02FFFFFFFFFF")).isEqualTo(Proof.DOUBTFUL);
    }

    @Test
    void theFirstBytesTellAKeyFromInventedLetters() {
        assertThat(KeyBody.pem("-----BEGIN", "MIIEvQIBADANBgkqhkiG9w0BAQ")).isEqualTo(Proof.PROVEN);
        assertThat(KeyBody.pem("-----BEGIN", "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU")).isEqualTo(Proof.PROVEN);
        assertThat(KeyBody.pem("-----BEGIN", "TEVTTE9VUFNTRUNBQ0hFTlQxMjM")).isEqualTo(Proof.DOUBTFUL);
        assertThat(KeyBody.pem("Proc-Type: 4,ENCRYPTED", "TEVTTE9VUFNTRUNBQ0hFTlQ"))
                .isEqualTo(Proof.PLAUSIBLE);
    }

    @Test
    void namesAreToldFromWhatWasDrawn() {
        assertThat(List.of(
                        "getConnectionPassword",
                        "DEFAULT_TOKEN_VALIDITY",
                        "mot-de-passe-oublie",
                        "spring.security.oauth2"))
                .noneMatch(Randomness::drawn);
        for (long seed = 1; seed <= 50; seed++) {
            for (String shape :
                    List.of("{{b62:20}}", "{{hex:32}}", "{{alnum:24}}", "{{upalnum:20}}", "{{b64url:43}}")) {
                assertThat(Randomness.drawn(Generator.expand(shape, seed)))
                        .as(shape)
                        .isTrue();
            }
        }
    }

    @Test
    void aPatternOutsideTheSubsetIsRefused() {
        for (String wrong : List.of(
                "a+", "a.b", "a{2,}", "(a)\\1", "\\Qa\\E", "(?>a)", "[a&&b]", "[[:alpha:]]", "(a)", "a$", "(?:a")) {
            assertThat(PatternSubset.fault(wrong)).as(wrong).isPresent();
        }
        for (String right : List.of("a{0,3}+", "(?i)a(?:b|[^c\\]])?", "(?m)^a$", "(?<!a)b(?<value>\\d{2})(?![.-])")) {
            assertThat(PatternSubset.fault(right)).as(right).isEmpty();
        }
    }

    @Test
    void whatACommentShowsIsAQuestion() {
        assertThat(sureness("     * Authorization: Bearer {{b62:40}}")).containsOnly(Sureness.POSSIBLE);
        assertThat(sureness("    Authorization: Bearer {{b62:40}}")).contains(Sureness.LIKELY);
    }

    private static String jwt(String payload) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + ".c2lnbmF0dXJl";
    }

    private static List<Sureness> sureness(String text) {
        List<Sureness> found = new java.util.ArrayList<>();
        ALL.find(Generator.expand(text, 1), "src/main/java/Main.java", match -> found.add(match.sureness()));
        return found;
    }
}
