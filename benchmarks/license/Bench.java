import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.limpide.scanner.license.text.LicenseFile;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Recognition;
import org.limpide.scanner.license.text.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often licences are recognised rightly, wrongly or not at all, and how long that takes. {@code list} takes the texts of the
 * SPDX list; {@code mutate} changes one word of each; {@code files FOLDER} shows what the files of a folder are.
 */
public final class Bench {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final String[] ADDED = {"not", "never", "commercial", "except", "whatsoever", "must", "software"};
    private static final int ROUNDS = 5;

    private final Map<String, Integer> counts = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        String what = arguments.length == 0 ? "" : arguments[0];
        switch (what) {
            case "list" -> new Bench().list();
            case "mutate" -> new Bench().mutate();
            case "files" -> new Bench().files(Path.of(arguments[1]));
            default -> System.err.println("list, mutate, or files FOLDER");
        }
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = Bench.class.getResourceAsStream("/resources/stdlicenses/" + name + ".json")) {
            return JSON.readTree(in);
        }
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (JsonNode one : read("licenses").get("licenses")) {
            if (!one.get("isDeprecatedLicenseId").booleanValue()) {
                String id = one.get("licenseId").stringValue();
                texts.put(id, read(id).get("licenseText").stringValue());
            }
        }
        return texts;
    }

    /** Right also means one of several where the text leaves it open, and a tie where two licences have one text. */
    private static String judged(Recognition recognition, String id) {
        if (recognition.regions().isEmpty()) {
            return "abstained";
        }
        for (Region region : recognition.regions()) {
            if (!region.ids().contains(id) && !region.ties().contains(id)) {
                return "WRONG";
            }
        }
        return recognition.regions().stream().anyMatch(region -> region.ids().contains(id)) ? "right" : "tie";
    }

    private void count(String row) {
        counts.merge(row, 1, Integer::sum);
    }

    private void print() {
        counts.forEach((row, count) -> System.out.println(row + ": " + count));
    }

    private void list() throws IOException {
        Map<String, String> texts = texts();
        Map<String, Double> best = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, String> one : texts.entrySet()) {
                long start = System.nanoTime();
                Recognition recognition = LicenseTexts.recognise(one.getValue());
                best.merge(one.getKey(), (System.nanoTime() - start) / 1e6, Math::min);
                if (round == 0) {
                    String judged = judged(recognition, one.getKey());
                    count(recognition.kind() + " " + judged);
                    if (judged.equals("WRONG")) {
                        System.out.println(one.getKey() + ": " + recognition.regions());
                    }
                }
            }
        }
        print();
        List<Double> times = new ArrayList<>(best.values());
        Collections.sort(times);
        System.out.printf(
                "best of %d rounds, ms: median %.2f, 95%% %.2f, worst %.2f%n",
                ROUNDS,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1));
    }

    private void mutate() throws IOException {
        Random random = new Random(7);
        for (Map.Entry<String, String> one : texts().entrySet()) {
            String text = one.getValue();
            if (LicenseTexts.recognise(text).kind() != Recognition.Kind.CONFORM) {
                continue;
            }
            List<MatchResult> words = WORD.matcher(text).results().toList();
            for (String how : List.of("added", "removed", "changed")) {
                MatchResult word = words.get(random.nextInt(words.size()));
                String other = ADDED[random.nextInt(ADDED.length)];
                String changed =
                        switch (how) {
                            case "added" -> other + " " + word.group();
                            case "removed" -> "";
                            default -> other;
                        };
                String mutant = text.substring(0, word.start()) + changed + text.substring(word.end());
                Recognition recognition = LicenseTexts.recognise(mutant);
                String judged = judged(recognition, one.getKey());
                count(how + " " + recognition.kind() + " " + judged);
                if (judged.equals("WRONG")) {
                    System.out.println(one.getKey() + " taken for "
                            + recognition.regions().stream().map(Region::ids).toList());
                }
                if (recognition.kind() == Recognition.Kind.CONFORM && !changed.equalsIgnoreCase(word.group())) {
                    int from = Math.max(0, word.start() - 40);
                    System.out.println(one.getKey() + ", " + how + ": "
                            + mutant.substring(from, Math.min(mutant.length(), word.start() + 40)).replaceAll("\\s+", " "));
                }
            }
        }
        print();
    }

    private void files(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : all) {
            try (InputStream in = Files.newInputStream(file)) {
                Recognition recognition = LicenseTexts.recognise(LicenseFile.read(in).text());
                count(recognition.kind().name());
                System.out.printf("%s: %s %.2f", folder.relativize(file), recognition.kind(), recognition.share());
                for (Region region : recognition.regions()) {
                    System.out.print(" " + region.ids() + " " + region.part() + " " + region.kind() + " "
                            + region.firstLine() + "-" + region.lastLine());
                }
                System.out.println();
            }
        }
        print();
    }
}
