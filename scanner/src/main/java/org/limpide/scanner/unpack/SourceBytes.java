package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a file that does not fit in memory: read forward, opened anew to go back. A few pages stay in memory, so that
 * looking a little ahead does not count as going back.
 */
final class SourceBytes implements Bytes, AutoCloseable {
    private static final int PAGE = 1 << 16;
    private static final int PAGES = 64;
    private static final int MOST_PASSES = 8;
    private static final long SHORT_FILE = 1L << 26;

    private final Unpacker.Source source;
    private final long size;
    private final Map<Long, byte[]> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > PAGES;
        }
    };
    private @Nullable InputStream stream;
    private long position;
    private long passed;

    SourceBytes(Unpacker.Source source) {
        this.source = source;
        this.size = source.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long at, byte[] into, int from, int length) throws IOException {
        if (at < 0 || at >= size) {
            return -1;
        }
        byte[] page = page(at / PAGE);
        int start = (int) (at % PAGE);
        if (start >= page.length) {
            return -1;
        }
        int read = Math.min(length, page.length - start);
        System.arraycopy(page, start, into, from, read);
        return read;
    }

    private byte[] page(long number) throws IOException {
        byte[] page = pages.get(number);
        if (page == null) {
            try {
                page = fetch(number * PAGE);
            } catch (RuntimeException surprise) {
                throw new IOException(surprise);
            }
            pages.put(number, page);
        }
        return page;
    }

    private byte[] fetch(long start) throws IOException {
        InputStream open = stream;
        if (open == null || start < position) {
            close();
            open = source.open();
            stream = open;
            position = 0;
        }
        long before = position;
        open.skipNBytes(start - position);
        byte[] page = open.readNBytes((int) Math.min(PAGE, size - start));
        position = start + page.length;
        passed += position - before;
        if (passed > MOST_PASSES * Math.max(size, SHORT_FILE)) {
            throw new Refusal(Unopened.TOO_LARGE);
        }
        return page;
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }
}
