package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameBatchTest {
    private final FrameBatch batch = new FrameBatch();
    private final BatchReader reader = new BatchReader();
    private final FrameBuffer buffer = new FrameBuffer();
    private final Random random = new Random(7);

    private byte[] document() {
        return Arrays.copyOfRange(batch.array(), batch.from(), batch.end());
    }

    private void begin(byte[] document) {
        buffer.set(document);
        assertThat(BatchReader.isBatch(buffer)).isTrue();
        reader.begin(buffer);
    }

    private byte[] next() {
        return reader.read(buffer) ? Arrays.copyOf(buffer.array(), buffer.length()) : new byte[] {-1};
    }

    /** A frame whose words are those of another, one more, or any. */
    private byte[] like(byte[] other, int length) {
        ByteBuffer frame = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer before = ByteBuffer.wrap(Arrays.copyOf(other, Math.max(length, other.length)))
                .order(ByteOrder.LITTLE_ENDIAN);
        while (frame.remaining() >= Long.BYTES) {
            long word = before.getLong(frame.position());
            frame.putLong(
                    switch (random.nextInt(4)) {
                        case 0, 1 -> word;
                        case 2 -> word + 1;
                        default -> random.nextBoolean() ? random.nextLong() : -1;
                    });
        }
        while (frame.hasRemaining()) {
            frame.put((byte) random.nextInt());
        }
        return frame.array();
    }

    @Test
    void framesThatAreAlikeComeBackAsTheyWere() {
        for (int round = 0; round < 5_000; round++) {
            List<byte[]> frames = new ArrayList<>();
            byte[] last = like(new byte[0], random.nextInt(60));
            int count = 2 + random.nextInt(40);
            while (frames.size() < count && batch.hasRoomFor(last.length)) {
                batch.add(last, last.length);
                frames.add(last);
                last = like(last, random.nextInt(3) == 0 ? random.nextInt(600) : last.length);
            }
            begin(document());
            for (byte[] frame : frames) {
                assertThat(reader.hasNext()).isTrue();
                assertThat(next()).isEqualTo(frame);
            }
            assertThat(reader.hasNext()).isFalse();
            batch.clear();
        }
    }

    @Test
    void aFrameAloneGoesAsItIs() {
        for (int length = 0; length < 100; length++) {
            byte[] frame = like(new byte[0], length);
            batch.add(frame, length);
            assertThat(document()).isEqualTo(frame);
            batch.clear();
        }
    }

    @Test
    void callsOneAfterTheOtherTakeLittle() {
        ByteBuffer call = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 100; i++) {
            call.putLong(0, 0x0102)
                    .putLong(8, i)
                    .putLong(16, 77)
                    .putLong(24, 5L << 48 | i)
                    .putInt(32, i);
            batch.add(call.array(), 36);
        }
        assertThat(document()).hasSizeLessThan(100 * 8 + 40);
    }

    @Test
    void whateverTheBytesAreTheyComeToAnEnd() {
        for (int round = 0; round < 20_000; round++) {
            byte[] frame = like(new byte[0], random.nextInt(60));
            for (int i = 0; i < 10; i++) {
                batch.add(frame, frame.length);
                frame = like(frame, frame.length);
            }
            byte[] document = document();
            for (int i = random.nextInt(4); i >= 0; i--) {
                document[4 + random.nextInt(document.length - 4)] = (byte) random.nextInt();
            }
            begin(Arrays.copyOf(document, 4 + random.nextInt(document.length - 3)));
            int read = 0;
            while (reader.hasNext()) {
                read += reader.read(buffer) ? buffer.length() : 0;
            }
            assertThat(read).isLessThanOrEqualTo(document.length * 8);
            batch.clear();
        }
    }
}
