package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.openhft.chronicle.bytes.Bytes;
import org.junit.jupiter.api.Test;

class FrameCopyTest {
    private final Random random = new Random(1);

    @Test
    void allLengthsArriveAsTheyWere() {
        for (int length = 0; length < 400; length++) {
            for (int offset = 0; offset < 3; offset++) {
                Bytes<?> queue = Bytes.allocateElasticDirect(1024);
                try {
                    queue.writeByte((byte) 7); // What comes is not aligned.
                    byte[] from = bytes(offset + length + 2);
                    FrameCopy.write(from, offset, length, queue);
                    queue.writeByte((byte) 9);

                    assertThat(queue.readByte()).isEqualTo((byte) 7);
                    byte[] to = bytes(length + 8);
                    byte[] behind = Arrays.copyOfRange(to, length, to.length);
                    FrameCopy.read(queue, to, length);
                    assertThat(Arrays.copyOf(to, length)).isEqualTo(Arrays.copyOfRange(from, offset, offset + length));
                    assertThat(Arrays.copyOfRange(to, length, to.length)).isEqualTo(behind);
                    assertThat(queue.readByte(1 + length)).isEqualTo((byte) 9);
                } finally {
                    queue.releaseLast();
                }
            }
        }
    }

    @Test
    void whatDoesNotFitGrowsTheMemory() {
        Bytes<?> queue = Bytes.allocateElasticDirect(16);
        try {
            byte[] from = bytes(100);
            FrameCopy.write(from, 0, 100, queue);
            byte[] to = new byte[100];
            FrameCopy.read(queue, to, 100);
            assertThat(to).isEqualTo(from);
        } finally {
            queue.releaseLast();
        }
    }

    private byte[] bytes(int length) {
        byte[] made = new byte[length];
        random.nextBytes(made);
        return made;
    }
}
