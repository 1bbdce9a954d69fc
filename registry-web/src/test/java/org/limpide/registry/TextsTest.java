package org.limpide.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.registry.platform.Texts;

class TextsTest {
    private static final Pattern IN_PAGES = Pattern.compile("\\bt\\(\"([a-z][a-zA-Z0-9_.-]*[a-zA-Z0-9])\"\\s*[,)]");
    private static final Pattern IN_JAVA =
            Pattern.compile("\"((?:platform|account|audit|organization|project|assessment|"
                    + "ingest|publication|portal|opening|fleet)\\.[a-z][a-z0-9.-]*[a-z0-9])\"");
    /** What people are to type as it stands. */
    private static final Pattern CODE = Pattern.compile("Authorization: Bearer|\\?project=");

    private static final Pattern TYPEWRITER = Pattern.compile("'|\"|[^\u00a0\u202f0-9] ?[:;?!](?= |$)| [:;?!»]|« ");

    @Test
    void every_key_of_a_page_has_its_text_in_both_languages() throws IOException {
        assertThat(missing(Path.of("../templates/pages"), ".ftlh", IN_PAGES)).isEmpty();
    }

    @Test
    void every_key_of_the_code_has_its_text_in_both_languages() throws IOException {
        assertThat(missing(Path.of("src/main/java"), ".java", IN_JAVA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform",
                "account",
                "audit",
                "organization",
                "project",
                "assessment",
                "ingest",
                "publication",
                "portal",
                "opening",
                "fleet"
            })
    void both_languages_have_the_same_keys_and_holes_and_french_is_set_as_french(String feature) throws IOException {
        Properties french = read(feature, "fr");
        Properties english = read(feature, "en");

        assertThat(french.keySet()).isEqualTo(english.keySet());
        for (String key : french.stringPropertyNames()) {
            assertThat(holes(french.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
            if (!key.startsWith("platform.cli.")) {
                String prose = CODE.matcher(french.getProperty(key)).replaceAll("");
                assertThat(TYPEWRITER.matcher(prose).find()).as(key).isFalse();
            }
        }
    }

    private static List<String> holes(String text) {
        return Pattern.compile("\\{([a-zA-Z]+)")
                .matcher(text)
                .results()
                .map(hole -> hole.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties read(String feature, String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream(
                "/org/limpide/templates/messages/" + feature + "/" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static List<String> missing(Path folder, String ending, Pattern keys) throws IOException {
        Texts texts = new Texts();
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Path file : files(folder, ending)) {
            Matcher key = keys.matcher(Files.readString(file));
            while (key.find()) {
                found++;
                if (Stream.of("", ".name", ".what")
                        .allMatch(end -> texts.find(key.group(1) + end).isEmpty())) {
                    missing.add(file.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertThat(found).as("keys found under " + folder).isGreaterThan(20);
        return missing;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
