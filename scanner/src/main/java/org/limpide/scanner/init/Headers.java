package org.limpide.scanner.init;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.limpide.scanner.init.Change.Insertion;
import org.limpide.scanner.init.Proposal.Left;
import org.limpide.scanner.init.Proposal.Reason;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.project.SourceHead;

/** Headers for sources that say neither whose they are nor under which licence (REUSE 3.3, "Comment headers"). */
final class Headers {
    private static final String PAPER = "headers";
    private static final long LARGEST = 1L << 20;

    private final Project project;
    private final List<String> said;
    private final List<OtherWork> others;
    private final Set<String> there;
    private final List<Insertion> insertions = new ArrayList<>();
    private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);

    private Headers(Project project, List<String> said, List<OtherWork> others, List<SourceHead> heads) {
        this.project = project;
        this.said = said;
        this.others = others;
        this.there = new HashSet<>(heads.stream().map(SourceHead::path).toList());
    }

    /**
     * The headers that are lacking.
     *
     * @param said lines of a header, without signs of comments
     * @param heads those that stand already
     * @param left told which files get none, and why
     */
    static List<Insertion> lacking(
            Project project, List<String> said, List<OtherWork> others, List<SourceHead> heads, List<Left> left)
            throws IOException {
        Headers headers = new Headers(project, said, others, heads);
        for (ProjectFile file : project.files()) {
            boolean committed =
                    project.tracked().map(all -> all.contains(file.path())).orElse(true);
            if (committed && SourceHead.isSource(file.path())) {
                headers.take(file);
            }
        }
        headers.counts.forEach((reason, count) -> left.add(new Left(PAPER, reason, Map.of("count", count))));
        if (headers.insertions.isEmpty()) {
            left.add(new Left(PAPER, Reason.NO_HEADER_LACKING, Map.of()));
        }
        return headers.insertions;
    }

    private void take(ProjectFile file) throws IOException {
        Optional<HeaderStyle> style = HeaderStyle.of(file.name());
        if (there.contains(file.path())) {
            count(Reason.HEADERS_THERE);
        } else if (others.stream().anyMatch(work -> work.holds(file.path()))) {
            count(Reason.HEADERS_OTHERS);
        } else if (HeaderStyle.isNever(file.path())) {
            count(Reason.HEADERS_NEVER);
        } else if (style.isEmpty()) {
            count(Reason.HEADERS_UNKNOWN_FORM);
        } else {
            insert(file, style.get());
        }
    }

    private void insert(ProjectFile file, HeaderStyle style) throws IOException {
        Optional<String> text = text(project.folder().resolve(file.path()));
        OptionalInt place = text.map(style::place).orElse(OptionalInt.empty());
        if (text.filter(HeaderStyle::isGenerated).isPresent()) {
            count(Reason.HEADERS_NEVER);
        } else if (place.isEmpty()) {
            count(Reason.HEADERS_UNSAFE);
        } else {
            String end = text.get().contains("\r\n") ? "\r\n" : "\n";
            insertions.add(new Insertion(file.path(), text.get(), place.getAsInt(), style.written(said, end)));
        }
    }

    /** The text as it is, byte for byte; nothing where it is no UTF-8, or holds what a terminal would obey. */
    private static Optional<String> text(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            boolean plain = text.lines()
                    .limit(20)
                    .allMatch(line -> line.chars()
                            .allMatch(c -> c == '\t' || c == '\f' || c == '\uFEFF' || !Character.isISOControl(c)));
            return Optional.of(text).filter(any -> plain && !text.isBlank());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private void count(Reason reason) {
        counts.merge(reason, 1, Integer::sum);
    }
}
