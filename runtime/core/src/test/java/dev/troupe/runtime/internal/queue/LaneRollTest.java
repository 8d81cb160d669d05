package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.fixtures.SharedMemory;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.openhft.chronicle.wire.UnrecoverableTimeoutException;
import net.openhft.chronicle.wire.Wires;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that fill up give way to the next, and those that were read go. */
@Timeout(60)
class LaneRollTest {
    private static final int LENGTH = 32 << 10;

    @TempDir(factory = SharedMemory.class)
    private Path parent;

    private Lane lane;
    private LaneReader reader;
    private LaneWriter writer;
    private final Frames frames = new Frames();

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

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(parent.resolve("lane").resolve("queue"))) {
            return all.filter(file -> !file.getFileName().toString().startsWith("metadata"))
                    .toList();
        }
    }

    private long count(String ending) throws IOException {
        return files().stream().filter(file -> file.toString().endsWith(ending)).count();
    }

    @Test
    void filesThatWereReadAreDeleted() throws IOException {
        byte[] bytes = Frames.frame(0, 0, LENGTH);
        FrameBuffer buffer = new FrameBuffer();
        long most = 0;
        int count = 10_000; // 320 MB, a hundred files.
        for (int i = 0; i < count; i++) {
            writer.append(bytes, LENGTH);
            assertThat(reader.read(buffer)).isTrue();
            if (i % 16 == 0) {
                most = Math.max(most, count(".cq4"));
            }
        }

        assertThat(most).isLessThanOrEqualTo(2);
        assertThat(lane.control().cycle()).isGreaterThan(90);
        assertThat(count(".cq4")).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void framesOfAllLengthsArriveWholeThroughManyFilesThoughTheReaderIsInterrupted() throws IOException {
        Random random = new Random(1);
        int sent = 0;
        while (lane.control().cycle() < 12) {
            for (int i = 0; i < 1 + random.nextInt(3000); i++) {
                int length = Frames.SMALLEST + random.nextInt(random.nextInt(50) == 0 ? LENGTH : 200);
                writer.append(Frames.frame(0, sent++, length), length);
            }
            Thread.currentThread().interrupt();
            while (frames.next(reader)) {
                if (random.nextInt(1000) == 0) {
                    reader.pause();
                }
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(frames.count()).isEqualTo(sent);
            reader.pause();
        }
        assertThat(sent).isGreaterThan(10_000);
        assertThat(count(".cq4")).isEqualTo(1);
    }

    @Test
    void aReaderThatIsBehindReadsFileAfterFile() throws IOException {
        int count = 1000; // 32 MB, ten files.
        for (int i = 0; i < count; i++) {
            writer.append(Frames.frame(0, i, LENGTH), LENGTH);
        }
        assertThat(count(".cq4")).isGreaterThanOrEqualTo(10);

        frames.awaitCount(reader, count);

        frames.assertEmpty(reader);
        assertThat(count(".cq4")).isEqualTo(1);
    }

    @Test
    void theSmallestFramesFillAFileBeforeItsIndex() throws IOException {
        byte[] small = new byte[ReplyHeader.LENGTH];
        FrameBuffer buffer = new FrameBuffer();
        try (Lane large = Lane.create(parent.resolve("large"), Lane.LARGEST_BLOCK);
                LaneWriter largeWriter = large.writer();
                LaneReader largeReader = large.reader(1)) {
            int count = 2 * Lane.LARGEST_BLOCK / (small.length + 4);
            for (int i = 0; i < count; i++) {
                largeWriter.append(small, small.length);
                assertThat(largeReader.read(buffer)).isTrue();
            }
            // Files are three quarters full when they give way: with a second index in each there would be more.
            assertThat(large.control().cycle()).isEqualTo(3);
            assertThat(SizedRollCycle.INSTANCE.defaultIndexCount() * SizedRollCycle.INSTANCE.defaultIndexSpacing())
                    .isGreaterThan(Lane.LARGEST_BLOCK / 4 * 3 / (small.length + 4));
        }
    }

    @Test
    void theNextFileIsWholeBeforeAnybodyKnowsIt() throws IOException {
        fillUntilTheNextFileIsReady();
        Path next = files().stream()
                .filter(file -> file.toString().endsWith(".precreated"))
                .findFirst()
                .orElseThrow();

        byte[] asPrepared = Files.readAllBytes(next);
        // As Chronicle itself does it with a file of zeros.
        byte[] asChronicle = new byte[QueueFiles.PREPARED_BYTES];
        try (Lane other = Lane.create(parent.resolve("other"), Lane.LARGEST_BLOCK)) {
            System.arraycopy(Files.readAllBytes(other.files().file(1)), 0, asChronicle, 0, asChronicle.length);
        }

        assertThat(asPrepared).isEqualTo(asChronicle);
        assertThat(ByteBuffer.wrap(asPrepared).order(ByteOrder.nativeOrder()).getInt() & Wires.NOT_COMPLETE)
                .isZero();
    }

    @Test
    void aWriterThatIsKilledBetweenTakingTheNextFileAndWritingToItHoldsUpNobody() throws IOException {
        int sent = fillUntilTheNextFileIsReady();
        Path next = files().stream()
                .filter(file -> file.toString().endsWith(".precreated"))
                .findFirst()
                .orElseThrow();
        Files.move(next, next.resolveSibling(next.getFileName().toString().replace(".precreated", ".cq4")));

        for (int i = sent; i < sent + 10; i++) {
            writer.append(Frames.frame(0, i, LENGTH), LENGTH);
        }

        frames.awaitCount(reader, sent + 10);
        frames.assertEmpty(reader);
        assertThat(files()).hasSize(1); // None was put aside as half created.
    }

    private int fillUntilTheNextFileIsReady() throws IOException {
        int sent = 0;
        while (lane.control().cycle() == 1) {
            writer.append(Frames.frame(0, sent++, LENGTH), LENGTH);
        }
        return sent;
    }

    @Test
    void aWriterThatWasIdleForManyFilesGoesOn() throws IOException {
        try (Lane other = Lane.open(parent.resolve("lane"));
                LaneWriter idle = other.writer()) {
            idle.append(Frames.frame(1, 0, 100), 100);
            for (int round = 1; round < 4; round++) {
                for (int i = 0; i < 600; i++) {
                    writer.append(Frames.frame(0, frames.of(0), LENGTH), LENGTH);
                    while (frames.next(reader)) {
                        // Reads all there is.
                    }
                }
                idle.append(Frames.frame(1, round, 100), 100);
            }
            frames.awaitCount(reader, 1800 + 4);
        }
        assertThat(frames.of(1)).isEqualTo(4);
        frames.assertEmpty(reader);
    }

    @Test
    void writersThatComeAndGoWhileFilesRollLoseNothing() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<Integer> busy = threads.submit(() -> {
                int sent = 0;
                while (!enough.get() && sent < 20_000) {
                    writer.append(Frames.frame(0, sent++, LENGTH), LENGTH);
                    while (sent - readSoFar > 300 && !enough.get()) {
                        Thread.yield();
                    }
                }
                return sent;
            });
            Future<Integer> visitor = visit(threads, 1, enough);
            Future<Integer> otherVisitor = visit(threads, 2, enough);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (System.nanoTime() - deadline < 0 && !visitor.isDone() && !otherVisitor.isDone() && !busy.isDone()) {
                if (frames.next(reader)) {
                    readSoFar = frames.of(0);
                }
            }
            enough.set(true);
            frames.awaitCount(
                    reader,
                    busy.get(20, TimeUnit.SECONDS)
                            + visitor.get(20, TimeUnit.SECONDS)
                            + otherVisitor.get(20, TimeUnit.SECONDS));
        } finally {
            enough.set(true);
            threads.shutdownNow();
        }
        frames.assertEmpty(reader);
    }

    private volatile int readSoFar;

    private Future<Integer> visit(ExecutorService threads, int number, AtomicBoolean enough) {
        return threads.submit(() -> {
            int sent = 0;
            while (!enough.get()) {
                try (Lane own = Lane.open(parent.resolve("lane"));
                        LaneWriter to = open(own)) {
                    for (int i = 0; i < 3; i++) {
                        to.append(Frames.frame(number, sent++, 100), 100);
                    }
                }
            }
            return sent;
        });
    }

    /** Opening does not wait for a contended lock as appending does: see {@code LaneCrashTest}. */
    private static LaneWriter open(Lane lane) {
        while (true) {
            try {
                return lane.writer();
            } catch (UnrecoverableTimeoutException e) {
                Thread.yield();
            }
        }
    }

    @Test
    @Tag("processes")
    void framesOfTwoProcessesArriveOnceWhileFilesRoll() throws Exception {
        try (ChildJvm one = child(1);
                ChildJvm other = child(2)) {
            one.expect("ready");
            other.expect("ready");
            one.tell("go");
            other.tell("go");
            long most = 0;
            while (frames.count() < 2 * 8000) {
                frames.awaitCount(reader, frames.count() + 500);
                most = Math.max(most, count(".cq4"));
            }
            one.expect("done");
            other.expect("done");
            frames.assertEmpty(reader);
            assertThat(lane.control().cycle()).isGreaterThan(10);
            assertThat(frames.of(1)).isEqualTo(8000);
        }
        frames.assertEmpty(reader);
        assertThat(count(".cq4")).isEqualTo(1);
    }

    private ChildJvm child(int number) {
        return ChildJvm.start(LaneChild.class, "write", parent.resolve("lane"), number, 8000, 8000);
    }
}
