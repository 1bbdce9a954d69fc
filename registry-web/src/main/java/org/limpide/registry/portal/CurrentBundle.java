package org.limpide.registry.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.limpide.registry.platform.Texts;
import org.limpide.scanner.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** The bundle that is shown: the last good one. A new file takes its place when it is good and not older. */
@Component
class CurrentBundle {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentBundle.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final BundleReader reader;
    private final Texts texts;
    private final Clock clock;
    private Bundle shown;
    private Mark mark;
    private Instant looked;

    /** Time, size and identity of a file: another one is another bundle. */
    private record Mark(Instant changed, long size, String key) {}

    CurrentBundle(BundleReader reader, Texts texts, Clock clock) {
        this.reader = reader;
        this.texts = texts;
        this.clock = clock;
        this.mark = mark();
        this.looked = clock.instant();
        BundleReader.Result result = reader.read();
        if (result instanceof BundleReader.Refused refused) {
            throw new NothingToShow(say(refused));
        }
        this.shown = ((BundleReader.Opened) result).bundle();
    }

    synchronized Bundle get() {
        Instant now = clock.instant();
        if (looked.plus(LOOK_EVERY).isAfter(now)) {
            return shown;
        }
        looked = now;
        Mark there = mark();
        if (!there.equals(mark)) {
            mark = there;
            replace();
        }
        return shown;
    }

    private void replace() {
        BundleReader.Result result = reader.read();
        if (result instanceof BundleReader.Refused refused) {
            LOG.error("{}", say(refused));
            return;
        }
        Bundle found = ((BundleReader.Opened) result).bundle();
        if (found.sequence() < shown.sequence()) {
            LOG.error(
                    "{}",
                    say(new BundleReader.Refused(
                            "portal.refused.older", reader.path().toString())));
            return;
        }
        shown = found;
    }

    private Mark mark() {
        Path path = reader.path();
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return new Mark(file.lastModifiedTime().toInstant(), file.size(), String.valueOf(file.fileKey()));
        } catch (IOException absent) {
            return new Mark(Instant.EPOCH, -1, "");
        }
    }

    private String say(BundleReader.Refused refused) {
        Language language = Language.of(Locale.getDefault().getLanguage()).orElse(Language.FR);
        return texts.say(language, refused.reason(), Map.of("detail", refused.detail()));
    }

    /** There is no good bundle to start with; its message is the reason in words. */
    static final class NothingToShow extends RuntimeException implements ExitCodeGenerator {
        private static final long serialVersionUID = 1L;
        private static final int USAGE = 3;

        NothingToShow(String reason) {
            super(reason);
        }

        @Override
        public int getExitCode() {
            return USAGE;
        }
    }
}
