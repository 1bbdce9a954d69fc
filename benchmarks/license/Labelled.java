import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.limpide.scanner.license.text.LicenseFile;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Recognition;
import org.limpide.scanner.license.text.Region;

/**
 * Texts that others labelled by hand: {@code licensee FOLDER} takes the fixtures of licensee/licensee, {@code askalono FOLDER} the
 * real licences of jpeddicord/askalono. An answer is asserted where the text agrees word for word (conform, with added text or
 * not): that is the threshold of a decision. Nearly: the licence is named with the words that differ, and a person is asked.
 */
public final class Labelled {
    private static final Pattern KEY = Pattern.compile("(?m)^(\\S[^:\\n]*):\\n  key:[ ]?(.*)$");
    private static final Pattern LICENSE_FILE =
            Pattern.compile("(?i)(.*[.-])?(un)?(licen[cs]e|copying|ofl)([.-].*)?|cc-by.*|(a|l)?gpl.*");

    /** Labels of several licences, of none that has an identifier, or of none at all. */
    private static final Set<String> NO_LABEL = Set.of("", "other", "no-license");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> unlabelled = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Labelled labelled = new Labelled();
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("licensee")) {
            labelled.licensee(folder.resolve("spec/fixtures"));
        } else {
            labelled.askalono(folder.resolve("tests/data/real-licenses"));
        }
        labelled.counts.forEach((row, count) -> System.out.println(row + ": " + count));
        labelled.unlabelled.forEach(System.out::println);
    }

    private void licensee(Path fixtures) throws IOException {
        Matcher keys = KEY.matcher(Files.readString(fixtures.resolve("fixtures.yml")));
        while (keys.find()) {
            Path folder = fixtures.resolve(keys.group(1));
            List<Path> texts;
            try (Stream<Path> walk = Files.walk(folder)) {
                texts = walk.filter(Files::isRegularFile)
                        .filter(file -> LICENSE_FILE.matcher(file.getFileName().toString()).matches())
                        .sorted()
                        .toList();
            }
            if (!texts.isEmpty()) {
                judge(keys.group(1), keys.group(2).strip(), texts);
            }
        }
    }

    private void askalono(Path real) throws IOException {
        try (Stream<Path> walk = Files.walk(real)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                judge(file.getFileName().toString(), file.getParent().getFileName().toString(), List.of(file));
            }
        }
    }

    private void judge(String name, String label, List<Path> texts) throws IOException {
        Set<String> asserted = new LinkedHashSet<>();
        Set<String> nearly = new LinkedHashSet<>();
        for (Path text : texts) {
            try (InputStream in = Files.newInputStream(text)) {
                Recognition recognition = LicenseTexts.recognise(LicenseFile.read(in).text());
                for (Region region : recognition.regions()) {
                    Set<String> into = region.kind() == Region.Kind.CONFORM ? asserted : nearly;
                    region.ids().forEach(id -> into.add(base(id)));
                }
            }
        }
        if (NO_LABEL.contains(label)) {
            unlabelled.add("no single label, " + name + ": asserted " + asserted + ", nearly " + nearly);
            counts.merge("no single label", 1, Integer::sum);
            return;
        }
        String row = row(base(label), asserted, nearly);
        counts.merge(row, 1, Integer::sum);
        if (!row.startsWith("right")) {
            unlabelled.add(row + ", " + name + " (" + label + "): asserted " + asserted + ", nearly " + nearly);
        }
    }

    private static String row(String label, Set<String> asserted, Set<String> nearly) {
        if (asserted.contains(label)) {
            return asserted.size() == 1 ? "right" : "right, and others beside it";
        }
        if (!asserted.isEmpty()) {
            return "WRONG";
        }
        return nearly.contains(label) ? "nearly right" : nearly.isEmpty() ? "abstained" : "nearly another";
    }

    /** Whether later versions count is no part of the labels. */
    private static String base(String id) {
        return id.replaceFirst("-(only|or-later)$", "").replaceFirst("(?i)(OFL-1\\.1)-(no-)?RFN$", "$1").toLowerCase(Locale.ROOT);
    }
}
