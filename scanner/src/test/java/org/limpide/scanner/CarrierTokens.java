package org.limpide.scanner;

import java.util.ArrayList;
import java.util.List;
import org.limpide.scanner.match.Generator;

/** Invented tokens, each another one, of rules that look for their values in different ways. */
final class CarrierTokens {
    private final List<Token> made = new ArrayList<>();
    private long seed = 4_000;

    /**
     * A token.
     *
     * @param rule id of the rule that finds it
     * @param text as a file shows it
     * @param value what was drawn, which no output may show
     */
    record Token(String rule, String text, String value) {
        @Override
        public String toString() {
            return rule;
        }
    }

    /** What was drawn stands between two marks. */
    private Token token(String rule, String text) {
        String drawn = Generator.expand(text, seed++);
        int from = drawn.indexOf('[');
        int to = drawn.indexOf(']');
        String value = drawn.substring(from + 1, to);
        Token token = new Token(rule, drawn.substring(0, from) + value + drawn.substring(to + 1), value);
        made.add(token);
        return token;
    }

    Token github() {
        return token("github-token", "ghp_[{{b62:30}}{{crc32b62:30}}]");
    }

    Token gitlab() {
        return token("gitlab-token", "glpat-[{{b62:20}}]");
    }

    Token aws() {
        return token("aws-key-pair", "aws_access_key_id = AKIA{{b32:16}}\naws_secret_access_key = [{{b62:40}}]");
    }

    Token awsSecret() {
        return token("aws-secret-key", "aws_secret_access_key = [{{b62:40}}]");
    }

    Token database() {
        return token("password-in-url", "DATABASE_URL=postgres://appli:[{{b62:4}}9k{{b62:8}}]@bdd:5432/appli");
    }

    Token french() {
        return token("password-in-configuration", "mot_de_passe: \"[{{b62:4}}9k-{{b62:8}}]\"");
    }

    Token jwt() {
        return token("jwt", "eyJhbGciOiJIUzI1NiJ9.{{-}}eyJzdWIiOiJhZ2VudC00MiJ9.[{{b64url:43}}]");
    }

    /** With {@code \n} for line ends, as JSON has it. */
    Token pem() {
        String begin = "-----BEGIN {{-}}PRIVATE KEY-----";
        return token(
                "private-key", begin + "\\nMIIEvQIBADAN[{{b64:52}}]\\n{{b64:64}}\\n-----END {{-}}PRIVATE KEY-----");
    }

    /** All tokens made so far. */
    List<Token> made() {
        return made;
    }

    /** Pieces of six characters of what was drawn. */
    static List<String> pieces(Token token) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at + 6 <= token.value().length(); at++) {
            pieces.add(token.value().substring(at, at + 6));
        }
        return pieces;
    }
}
