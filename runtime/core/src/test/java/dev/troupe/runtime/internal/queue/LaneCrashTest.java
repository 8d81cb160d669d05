package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.fixtures.SharedMemory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.core.values.LongValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Writers that are killed or stopped at the worst moment. */
@Tag("processes")
@Timeout(60)
class LaneCrashTest {
    /** What {@code Wires.NOT_COMPLETE_UNKNOWN_LENGTH} is: somebody is writing this header. */
    private static final int NOT_COMPLETE = 0x80000000;

    @TempDir(factory = SharedMemory.class)
    private Path parent;

    private Path directory;
    private Lane lane;
    private LaneReader reader;
    private LaneWriter writer;
    private final Frames frames = new Frames();

    @BeforeEach
    void open() throws IOException {
        directory = parent.resolve("lane");
        lane = Lane.create(directory);
        reader = lane.reader(1);
        writer = lane.writer();
        append(); // What is slow the first time is not what is measured.
        frames.awaitCount(reader, 1);
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        reader.close();
        lane.close();
    }

    private int sent;

    private void append() throws IOException {
        writer.append(Frames.frame(0, sent, 500), 500);
        sent++;
    }

    private Duration timeOfAppend() throws IOException {
        long started = System.nanoTime();
        append();
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** The shortest of several times: the machine may be busy with something else. */
    @Test
    void theLockOfAKilledWriterIsTakenOver() throws Exception {
        Duration shortest = Duration.ofMinutes(1);
        for (int round = 0; round < 3; round++) {
            try (ChildJvm child = ChildJvm.start(LaneChild.class, "hold", directory)) {
                child.expect("holding");
                child.kill();
                shortest = min(shortest, timeOfAppend());
            }
        }
        assertThat(shortest).isLessThan(Duration.ofMillis(100));
        frames.awaitCount(reader, sent);
        frames.assertEmpty(reader);
    }

    @Test
    void aWriterThatWaitsForALockSeesItsOwnerDie() throws Exception {
        Duration shortest = Duration.ofMinutes(1);
        for (int round = 0; round < 3; round++) {
            try (ChildJvm child = ChildJvm.start(LaneChild.class, "hold", directory)) {
                child.expect("holding");
                CompletableFuture<Void> appended = inAThread();
                assertThat(appended).isNotDone();
                long killed = System.nanoTime();
                child.kill();

                appended.get(10, TimeUnit.SECONDS);

                shortest = min(shortest, Duration.ofNanos(System.nanoTime() - killed));
            }
        }
        assertThat(shortest).isLessThan(Duration.ofMillis(100));
        frames.awaitCount(reader, sent);
        frames.assertEmpty(reader);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private CompletableFuture<Void> inAThread() {
        CompletableFuture<Void> appended = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        append();
                        appended.complete(null);
                    } catch (IOException | RuntimeException e) {
                        appended.completeExceptionally(e);
                    }
                },
                "appending");
        thread.setDaemon(true);
        thread.start();
        return appended;
    }

    @Test
    void theLockOfALivingWriterIsWaitedFor() throws Exception {
        try (ChildJvm child = ChildJvm.start(LaneChild.class, "hold", directory)) {
            child.expect("holding");
            CompletableFuture<Void> appended = inAThread();
            // Longer than Chronicle itself would wait: 300 ms.
            assertThat(appended.completeOnTimeout(null, 700, TimeUnit.MILLISECONDS)
                            .handle((done, e) -> e))
                    .succeedsWithin(Duration.ofSeconds(5))
                    .isNull();
            assertThat(sent)
                    .as("must not have stolen the lock of a process that lives")
                    .isEqualTo(1);
            child.tell("go on");
            child.awaitEnd();
        }
        frames.awaitCount(reader, 2);
        frames.assertEmpty(reader);
    }

    @Test
    void aNewWriterWaitsForTheLockOfALivingOne() throws Exception {
        try (ChildJvm child = ChildJvm.start(LaneChild.class, "hold", directory)) {
            child.expect("holding");
            CompletableFuture<LaneWriter> opened = CompletableFuture.supplyAsync(lane::writer);
            assertThat(opened.handle((done, e) -> e).completeOnTimeout(null, 700, TimeUnit.MILLISECONDS))
                    .succeedsWithin(Duration.ofSeconds(5))
                    .isNull();
            child.tell("go on");
            opened.get(5, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void theSupervisorReleasesTheLockOfADeadProcessOnly() throws Exception {
        LongValue lock = java.util.Objects.requireNonNull(lane.lockWord());
        lane.releaseLockOfDeadOwner();
        assertThat(lock.getVolatileValue()).as("nobody held it").isEqualTo(Long.MIN_VALUE);
        try (ChildJvm child = ChildJvm.start(LaneChild.class, "hold", directory)) {
            child.expect("holding");
            lane.releaseLockOfDeadOwner();
            assertThat(lock.getVolatileValue() & 0x7fffffff).isEqualTo(child.pid());

            child.kill();
            lane.releaseLockOfDeadOwner();

            assertThat(lock.getVolatileValue()).isEqualTo(Long.MIN_VALUE);
        }
    }

    @Test
    void aReaderIsNotHeldUpByALock() throws Exception {
        try (ChildJvm child = ChildJvm.start(LaneChild.class, "hold", directory)) {
            append();
            child.expect("holding");
            frames.awaitCount(reader, 2);
            frames.assertEmpty(reader);
        }
    }

    @Test
    void writersKilledAtRandomLoseAndDoubleNothing() throws Exception {
        for (int round = 0; round < 4; round++) {
            int writer = 10 + round;
            // It ends by itself at the latest after 200 MB: unread frames fill the machine's memory.
            try (ChildJvm child = ChildJvm.start(LaneChild.class, "write", directory, writer, 20_000, 20_000)) {
                child.expect("ready");
                child.tell("go");
                long kill = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200 + 37L * round);
                long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
                while (System.nanoTime() - kill < 0 || frames.of(writer) == 0) {
                    if (round % 2 == 0) {
                        append();
                        frames.next(reader);
                    }
                    // One at a time: a reader that is slower than the writers must come back here nevertheless.
                    frames.next(reader);
                    if (System.nanoTime() - giveUp > 0) {
                        throw new AssertionError("no frame came of " + writer + "; " + child.errors());
                    }
                }
                child.kill();
            }
            append();
            while (frames.of(0) < sent) {
                frames.awaitCount(reader, frames.count() + 1);
            }
        }
        frames.assertEmpty(reader);
        assertThat(frames.of(0)).isEqualTo(sent);
    }

    @Test
    void aFileThatAKilledWriterLeftHalfMadeIsMadeAgain() throws Exception {
        long next = lane.control().cycle() + 1;
        lane.files().prepare(next);
        Path queue = directory.resolve("queue");
        String name = String.format("19700101-0000%02dT", next);
        Path half = Files.move(queue.resolve(name + ".precreated"), queue.resolve(name + ".cq4"));
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, NOT_COMPLETE), 0);
        }
        lane.control().advance(next - 1);

        assertThat(timeOfAppend()).isLessThan(Duration.ofSeconds(2));

        for (int i = 0; i < 20; i++) {
            append();
        }
        frames.awaitCount(reader, sent);
        frames.assertEmpty(reader);
        assertThat(lane.control().cycle()).isEqualTo(next);
    }

    @Test
    void aWriterKilledBetweenItsFrameAndItsRingKeepsNobodyFromRinging() throws Exception {
        reader.raise(1);
        frames.assertEmpty(reader);
        try (ChildJvm child = ChildJvm.start(LaneChild.class, "ringNobody", directory)) {
            child.expect("appended");
            child.kill();
        }

        append();
        long started = System.nanoTime();
        reader.await(1, TimeUnit.SECONDS.toNanos(20));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        reader.lower();
        frames.awaitCount(reader, 3);
    }
}
