package org.limpide.scanner.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class StreamDecoderTest {
    private static final int[] STRATEGIES = {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY};
    private final StreamDecoder decoder = new StreamDecoder();

    @Test
    void everySoundStreamIsInflated() {
        Random random = new Random(1);
        for (int round = 0; round < 3000; round++) {
            byte[] content = content(random);
            byte[] stream = deflated(content, random.nextInt(10), STRATEGIES[random.nextInt(3)]);
            byte[] made = new byte[content.length + random.nextInt(12)];

            assertThat(decoder.inflate(withSlack(stream, random), stream.length, made, content.length))
                    .as("round %d", round)
                    .isTrue();
            assertThat(Arrays.copyOf(made, content.length)).isEqualTo(content);
        }
    }

    /** A stream that begins a long file: what stands behind it is not its own. */
    @Test
    void whatFollowsAStreamIsNotRead() {
        Random random = new Random(2);
        byte[] content = content(random);
        byte[] stream = deflated(content, 6, Deflater.DEFAULT_STRATEGY);
        byte[] longer = new byte[stream.length + 1000];
        random.nextBytes(longer);
        System.arraycopy(stream, 0, longer, 0, stream.length);

        assertThat(decoder.inflate(
                        longer, longer.length - StreamDecoder.SLACK, new byte[content.length], content.length))
                .isTrue();
    }

    @Test
    void aSizeThatIsNotTheStreamsIsNotInflated() {
        byte[] content = new byte[1000];
        byte[] stream = deflated(content, 6, Deflater.DEFAULT_STRATEGY);
        byte[] room = new byte[2000];

        assertThat(decoder.inflate(withSlack(stream, new Random(3)), stream.length, room, 999))
                .isFalse();
        assertThat(decoder.inflate(withSlack(stream, new Random(3)), stream.length, room, 1001))
                .isFalse();
        assertThat(decoder.inflate(withSlack(stream, new Random(3)), stream.length - 1, room, 1000))
                .isFalse();
    }

    /** Streams with damage: what is inflated all the same is what zlib makes of them. */
    @Test
    void nothingIsInflatedThatZlibWouldRefuse() {
        Random random = new Random(4);
        int inflated = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] content = content(random);
            byte[] stream = deflated(content, 1 + random.nextInt(9), STRATEGIES[random.nextInt(3)]);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                stream[damaged(random, stream.length)] ^= (byte) (1 << random.nextInt(8));
            }
            // Without its checksum almost every damage would be refused for that reason alone.
            byte[] zlib = zlib(stream, content.length);
            if (decoder.inflate(withSlack(stream, random), stream.length, content, content.length)) {
                inflated++;
                assertThat(zlib).as("round %d", round).isEqualTo(content);
            } else {
                assertThat(zlib).as("round %d", round).isNull();
            }
        }
        assertThat(inflated).isPositive();
    }

    private static int damaged(Random random, int length) {
        return random.nextInt(random.nextBoolean() ? Math.min(length, 40) : length);
    }

    private static byte[] content(Random random) {
        int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 100_000 : 3000);
        byte[] content = new byte[length];
        int alphabet = 1 + random.nextInt(random.nextBoolean() ? 255 : 8);
        for (int i = 0; i < length; i++) {
            boolean again = i > 300 && random.nextInt(20) == 0;
            if (again) {
                int back = 1 + random.nextInt(Math.min(i, random.nextBoolean() ? 9 : 40_000));
                int count = Math.min(length - i, 3 + random.nextInt(300));
                for (int n = 0; n < count; n++) {
                    content[i + n] = content[i + n - back];
                }
                i += count - 1;
            } else {
                content[i] = (byte) random.nextInt(alphabet);
            }
        }
        return content;
    }

    private static byte[] deflated(byte[] content, int level, int strategy) {
        Deflater deflater = new Deflater(level);
        deflater.setStrategy(strategy);
        deflater.setInput(content);
        deflater.finish();
        byte[] stream = new byte[content.length * 2 + 100];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(stream, length, stream.length - length);
        }
        deflater.end();
        return Arrays.copyOf(stream, length);
    }

    private static byte[] withSlack(byte[] stream, Random random) {
        byte[] longer = new byte[stream.length + StreamDecoder.SLACK];
        random.nextBytes(longer);
        System.arraycopy(stream, 0, longer, 0, stream.length);
        return longer;
    }

    private static byte[] zlib(byte[] stream, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stream);
            byte[] made = new byte[size + 1];
            int length = inflater.inflate(made);
            return inflater.finished() && length == size ? Arrays.copyOf(made, size) : null;
        } catch (DataFormatException damaged) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
