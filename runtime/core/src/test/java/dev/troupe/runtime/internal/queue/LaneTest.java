package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.fixtures.SharedMemory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.wire.DocumentContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LaneTest {
    @TempDir(factory = SharedMemory.class)
    private Path parent;

    private Lane lane;
    private LaneReader reader;
    private LaneWriter writer;
    private final Frames frames = new Frames();

    @BeforeEach
    void open() throws IOException {
        lane = Lane.create(parent.resolve("lane"));
        reader = lane.reader(1);
        writer = lane.writer();
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        reader.close();
        lane.close();
    }

    private static void append(LaneWriter to, int sender, int index, int length) throws IOException {
        to.append(Frames.frame(sender, index, length), length);
    }

    @Test
    void framesOfEverySizeArriveInOrderAndWhole() throws IOException {
        int[] lengths = {12, 13, 14, 15, 16, 63, 64, 65, 4095, 4096, 4097, 65_535, 65_536};
        for (int i = 0; i < 200; i++) {
            append(writer, 0, i, lengths[i % lengths.length]);
        }

        frames.awaitCount(reader, 200);

        frames.assertEmpty(reader);
    }

    @Test
    void whatIsDeletedWhileItIsOpenedStaysDeleted() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        for (int i = 0; i < 200; i++) {
            Path directory = parent.resolve("gone-" + i);
            Lane.create(directory).close();
            Future<?> opened = other.submit(() -> {
                try {
                    Lane.open(directory).close();
                } catch (IOException | RuntimeException e) {
                    // It was gone already, or went meanwhile.
                }
            });
            long moment = i * 10_000L;
            for (long start = System.nanoTime(); System.nanoTime() - start < moment; ) {
                Thread.onSpinWait();
            }
            Lane.delete(directory);
            opened.get();

            assertThat(directory).doesNotExist();
        }
        other.shutdown();
    }

    @Test
    void aFrameMayBeAsShortAsOneByte() throws IOException {
        FrameBuffer buffer = new FrameBuffer();
        writer.append(new byte[] {42}, 1);

        assertThat(reader.read(buffer)).isTrue();
        assertThat(buffer.length()).isEqualTo(1);
        assertThat(buffer.array()[0]).isEqualTo((byte) 42);
    }

    @Test
    void onlyTheGivenPartOfTheArrayIsAppended() throws IOException {
        FrameBuffer buffer = new FrameBuffer();
        writer.append(new byte[] {1, 2, 3, 4}, 3);

        assertThat(reader.read(buffer)).isTrue();
        assertThat(buffer.length()).isEqualTo(3);
    }

    @Test
    void aFrameThatIsTooLongIsRefused() throws IOException {
        assertThatThrownBy(() -> writer.append(new byte[Lane.MAX_FRAME + 1], Lane.MAX_FRAME + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A frame of 65537 bytes is longer than 65536.");
        append(writer, 0, 0, Lane.MAX_FRAME);
        frames.awaitCount(reader, 1);
        frames.assertEmpty(reader);
    }

    @Test
    void aDirectoryIsUsedOnce() {
        assertThatThrownBy(() -> Lane.create(parent.resolve("lane"))).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aDirectoryWithoutALaneIsRefused() {
        assertThatThrownBy(() -> Lane.open(parent.resolve("none"))).isInstanceOf(IOException.class);
    }

    @Test
    void framesOfManyThreadsArriveOnceAndInTheOrderOfEach() throws Exception {
        List<Lane> lanes = new ArrayList<>();
        List<LaneWriter> writers = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                lanes.add(Lane.open(parent.resolve("lane")));
                writers.add(lanes.get(i).writer());
            }
            appendAtOnce(writers, 4000, 300);
        } finally {
            writers.forEach(LaneWriter::close);
            lanes.forEach(Lane::close);
        }
    }

    @Test
    void threadsMayShareALaneWithAWriterEach() throws Exception {
        List<LaneWriter> writers = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                writers.add(lane.writer());
            }
            appendAtOnce(writers, 3000, 3000);
        } finally {
            writers.forEach(LaneWriter::close);
        }
    }

    private void appendAtOnce(List<LaneWriter> writers, int count, int longest) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < writers.size(); i++) {
                int sender = i;
                done.add(threads.submit(() -> {
                    for (int frame = 0; frame < count; frame++) {
                        append(writers.get(sender), sender, frame, 12 + frame % longest);
                    }
                    return null;
                }));
            }
            frames.awaitCount(reader, (long) writers.size() * count);
            for (Future<?> each : done) {
                each.get(10, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        frames.assertEmpty(reader);
    }

    @Test
    void aDocumentThatFailsHalfWayLeavesNothing() throws IOException {
        append(writer, 0, 0, 100);
        byte[] tooShort = new byte[10];
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> writer.append(tooShort, 5000)).isInstanceOf(RuntimeException.class);
        }
        append(writer, 0, 1, 100);

        frames.awaitCount(reader, 2);

        frames.assertEmpty(reader);
    }

    @Test
    void aDocumentThatIsBeingWrittenIsInvisible() throws IOException {
        try (DocumentContext document = lane.queue().createAppender().writingDocument()) {
            document.wire().bytes().write(Frames.frame(0, 0, 500));
            frames.assertEmpty(reader);
        }
        frames.awaitCount(reader, 1);
    }

    @Test
    void anInterruptedThreadAppendsLikeAnyOther() throws IOException {
        int count = 2000;
        for (int i = 0; i < count; i++) {
            // As callers do: the flag is put aside, and here comes back before the next.
            boolean interrupted = Thread.interrupted();
            append(writer, 0, i, 2000);
            assertThat(interrupted).isEqualTo(i > 0);
            Thread.currentThread().interrupt();
        }
        assertThat(Thread.interrupted()).isTrue();

        frames.awaitCount(reader, count);
        frames.assertEmpty(reader);
    }

    @Test
    void anInterruptedThreadReads() throws IOException {
        append(writer, 0, 0, 100);
        Thread.currentThread().interrupt();

        frames.awaitCount(reader, 1);

        assertThat(Thread.interrupted()).isTrue();
        append(writer, 0, 1, 100);
        frames.awaitCount(reader, 2);
    }

    @Test
    void anInterruptInTheMiddleOfAnAppendDoesNotFailIt() throws Exception {
        Thread appending = Thread.currentThread();
        Thread interrupting = new Thread(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        appending.interrupt();
                        Thread.yield();
                    }
                },
                "interrupting");
        interrupting.setDaemon(true);
        interrupting.start();
        try {
            for (int i = 0; i < 1000; i++) {
                append(writer, 0, i, 20_000);
                frames.next(reader);
            }
        } finally {
            while (interrupting.isAlive()) {
                interrupting.interrupt();
                Thread.interrupted();
                Thread.onSpinWait();
            }
            Thread.interrupted();
        }
        frames.awaitCount(reader, 1000);
        frames.assertEmpty(reader);
    }
}
