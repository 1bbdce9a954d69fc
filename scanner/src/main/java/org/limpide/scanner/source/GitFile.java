package org.limpide.scanner.source;

import java.util.Optional;
import java.util.function.Function;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.UnreadReason;

/**
 * An entry of a tree.
 *
 * @param unread why there is no content, known from the listing; a read may still find damage later
 * @param reader reads the content of an entry that has one
 */
record GitFile(
        String path,
        Kind kind,
        String objectId,
        long size,
        Optional<UnreadReason> unread,
        Function<GitFile, Content> reader)
        implements SnapshotFile {

    @Override
    public Content content() {
        return unread.<Content>map(Content.Unread::new).orElseGet(() -> reader.apply(this));
    }
}
