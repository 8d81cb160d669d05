package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.fixtures.SharedMemory;
import dev.troupe.runtime.fixtures.SmallFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Frames that are kept back and go out as one document. */
@Timeout(60)
class LaneBatchTest {
    @TempDir(factory = SharedMemory.class)
    private Path parent;

    private Lane lane;
    private LaneReader reader;
    private LaneWriter writer;
    private final Frames frames = new Frames();
    private int next;

    @BeforeEach
    void open() throws IOException {
        lane = Lane.create(parent.resolve("lane"), Lane.SMALLEST_BLOCK);
        reader = lane.reader(1);
        writer = lane.writer();
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        reader.close();
        lane.close();
    }

    private void batch(int length) {
        assertThat(writer.canBatch(length)).isTrue();
        writer.batch(Frames.frame(0, next++, length), length);
    }

    private void append(int length) throws IOException {
        writer.append(Frames.frame(0, next++, length), length);
    }

    @Test
    void whatIsKeptBackArrivesWithTheFlush() throws IOException {
        batch(12);
        batch(100);
        batch(13);
        frames.assertEmpty(reader);

        writer.flush();

        assertThat(writer.batched()).isZero();
        assertThat(frames.next(reader)).isTrue();
        assertThat(reader.isInBatch()).isTrue();
        frames.awaitCount(reader, 3);
        assertThat(reader.isInBatch()).isFalse();
        frames.assertEmpty(reader);
    }

    @Test
    void whatIsAppendedComesAfterWhatWasKeptBack() throws IOException {
        append(20);
        batch(30);
        batch(40);
        append(50);

        frames.awaitCount(reader, 4);
        frames.assertEmpty(reader);
    }

    @Test
    void oneFrameAloneIsNoBatch() throws IOException {
        batch(77);
        writer.flush();

        assertThat(frames.next(reader)).isTrue();
        assertThat(reader.isInBatch()).isFalse();
    }

    @Test
    void thereIsRoomForSoManyAndNoMore() throws IOException {
        while (writer.canBatch(12)) {
            batch(12);
        }
        assertThat(writer.batched()).isEqualTo(FrameBatch.MOST_FRAMES);
        writer.flush();
        frames.awaitCount(reader, FrameBatch.MOST_FRAMES);

        assertThat(writer.canBatch(17_000)).isFalse();
        batch(9000);
        assertThat(writer.canBatch(9000)).isFalse();
        writer.flush();
        frames.awaitCount(reader, FrameBatch.MOST_FRAMES + 1);
    }

    @Test
    void anyMixtureArrivesInOrderAndWholeAcrossFiles() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            int length = 12 + random.nextInt(random.nextInt(20) == 0 ? 9000 : 200);
            if (random.nextBoolean() && writer.canBatch(length)) {
                batch(length);
            } else {
                append(length);
            }
            while (random.nextInt(3) != 0 && frames.next(reader)) {
                Thread.onSpinWait();
            }
        }
        writer.flush();
        frames.awaitCount(reader, next);
        frames.assertEmpty(reader);
        assertThat(lane.control().cycle()).as("files").isGreaterThan(1);
    }

    @Test
    void theReaderIsBehindWhileFourDocumentsAreUnread() throws IOException {
        for (int document = 0; document < 4; document++) {
            assertThat(writer.isReaderBehind()).isFalse();
            append(30);
        }
        assertThat(writer.isReaderBehind()).isTrue();

        frames.awaitCount(reader, 1);
        assertThat(writer.isReaderBehind()).isFalse();
        append(30);
        assertThat(writer.isReaderBehind()).isTrue();

        frames.awaitCount(reader, 5);
        assertThat(writer.isReaderBehind()).isFalse();
    }

    @Test
    void theReaderLearnsOnceWhoKeepsFramesBack() {
        assertThat(reader.hasBatchers()).isFalse();

        for (int process : new int[] {0, 63, 64, 1000, 4095, 64}) {
            assertThat(LaneWriter.canTellReader(process)).isTrue();
            writer.tellReader(process);
        }

        assertThat(reader.hasBatchers()).isTrue();
        assertThat(takeBatchers()).containsExactly(0, 63, 64, 1000, 4095);
        assertThat(reader.hasBatchers()).isFalse();
        assertThat(takeBatchers()).isEmpty();
        assertThat(LaneWriter.canTellReader(4096)).isFalse();
    }

    private List<Integer> takeBatchers() {
        List<Integer> all = new ArrayList<>();
        reader.takeBatchers(all::add);
        return all;
    }

    @Test
    void aBatchThatDoesNotDecodeIsSkippedFromThereOn() throws IOException {
        for (int head : new int[] {-1, 17 | 0xa << 16, 20, 0xffff, 8 | 2 << 16}) {
            byte[] good = Frames.frame(0, next++, 16);
            ByteBuffer document = ByteBuffer.allocate(31).order(ByteOrder.LITTLE_ENDIAN);
            document.put((byte) 0xb7)
                    .position(4)
                    .putInt(16 | 0xa << 16)
                    .put(good)
                    .putInt(head);
            writer.append(document.array(), 31);
            writer.append(new byte[] {(byte) 0xb7, 0, 0, 0, 9}, 5);
        }
        append(12);

        frames.awaitCount(reader, next);
        frames.assertEmpty(reader);
    }

    @Test
    void whatFoundNoMemoryIsStillKeptBack(@TempDir Path temporary) throws Exception {
        try (SmallFileSystem small = SmallFileSystem.mount(temporary.resolve("small"), 2048);
                Lane full = Lane.create(small.directory().resolve("lane"));
                LaneReader fullReader = full.reader(1);
                LaneWriter fullWriter = full.writer()) {
            Path ballast = small.fillBut(0);
            int sent = 0;
            IOException refused = null;
            while (refused == null) {
                fullWriter.batch(Frames.frame(0, sent, 4000), 4000);
                fullWriter.batch(Frames.frame(0, sent + 1, 4000), 4000);
                try {
                    fullWriter.flush();
                    sent += 2;
                } catch (IOException e) {
                    refused = e;
                }
            }
            assertThat(refused).hasMessageContaining("no memory is left for the queue at ");
            assertThat(fullWriter.batched()).isEqualTo(2);
            assertThatThrownBy(() -> fullWriter.append(new byte[12], 12)).isInstanceOf(IOException.class);

            Files.delete(ballast);
            fullWriter.flush();

            Frames arrived = new Frames();
            arrived.awaitCount(fullReader, sent + 2);
            arrived.assertEmpty(fullReader);
        }
    }
}
