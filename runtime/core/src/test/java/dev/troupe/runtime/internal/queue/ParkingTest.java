package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.fixtures.SharedMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a reader sleeps and is woken: raise, read, await, lower. */
@Timeout(60)
class ParkingTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(60);

    /** Far less than the second after which a reader looks by itself. */
    private static final Duration WOKEN = Duration.ofMillis(500);

    @TempDir(factory = SharedMemory.class)
    private Path parent;

    private Lane lane;
    private LaneReader reader;
    private LaneWriter writer;
    private final Frames frames = new Frames();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private int sent;
    private boolean readerIsGone;

    @BeforeEach
    void open() throws IOException {
        lane = Lane.create(parent.resolve("lane"));
        reader = lane.reader(2);
        writer = lane.writer();
        append();
        frames.awaitCount(reader, 1);
    }

    @AfterEach
    void close() throws Exception {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        writer.close();
        if (!readerIsGone) {
            reader.close();
        }
        lane.close();
    }

    private boolean append() throws IOException {
        return writer.append(Frames.frame(0, sent++, 100), 100);
    }

    /** Sleeps at a bell in another thread, and says how long. */
    private Future<Duration> sleep(int bell) throws InterruptedException {
        CountDownLatch asleep = new CountDownLatch(1);
        Future<Duration> slept = threads.submit(() -> {
            asleep.countDown();
            long started = System.nanoTime();
            reader.await(bell, LONG);
            return Duration.ofNanos(System.nanoTime() - started);
        });
        asleep.await();
        return slept;
    }

    @Test
    void aWriterWakesASleepingReader() throws Exception {
        for (int round = 0; round < 20; round++) {
            reader.raise(1);
            frames.assertEmpty(reader);
            Future<Duration> slept = sleep(1);

            assertThat(append()).as("a ring was needed").isTrue();

            assertThat(slept.get(5, TimeUnit.SECONDS)).isLessThan(WOKEN);
            reader.lower();
            frames.awaitCount(reader, sent);
        }
    }

    @Test
    void aReaderThatIsAwakeIsNotRung() throws IOException {
        assertThat(append()).isFalse();
        reader.raise(1);
        reader.lower();
        assertThat(append()).isFalse();
        assertThat(lane.control().parked()).isEqualTo(ControlPage.AWAKE);
    }

    @Test
    void aSleepingReaderIsRungOnce() throws IOException {
        reader.raise(1);

        assertThat(append()).isTrue();
        assertThat(append()).isFalse();
        assertThat(lane.control().parked()).isEqualTo(ControlPage.RUNG);

        reader.lower();
        assertThat(lane.control().parked()).isEqualTo(ControlPage.AWAKE);
    }

    @Test
    void aRingBeforeTheSleepEndsItAtOnce() throws Exception {
        reader.raise(1);
        append();

        assertThat(sleep(1).get(5, TimeUnit.SECONDS)).isLessThan(WOKEN);
    }

    @Test
    void eachThreadSleepsAtItsOwnBell() throws Exception {
        reader.raise(2);
        Future<Duration> first = sleep(1);
        Future<Duration> second = sleep(2);

        assertThat(append()).isTrue();

        assertThat(second.get(5, TimeUnit.SECONDS)).isLessThan(WOKEN);
        assertThat(first).isNotDone();
        reader.interruptWait(1);
        assertThat(first.get(5, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aWaitThatIsInterruptedBeforeItBeginsEndsAtOnce() throws Exception {
        reader.interruptWait(1);

        assertThat(sleep(1).get(5, TimeUnit.SECONDS)).isLessThan(WOKEN);
    }

    @Test
    void anInterruptWakesAndKeepsTheFlagAndTheBell() throws Exception {
        BlockingQueue<Boolean> flags = new LinkedBlockingQueue<>();
        Thread sleeper = new Thread(
                () -> {
                    try {
                        reader.await(1, LONG);
                        flags.add(Thread.currentThread().isInterrupted());
                    } catch (IOException e) {
                        flags.add(false);
                    }
                },
                "sleeper");
        sleeper.start();
        sleeper.interrupt();

        assertThat(flags.poll(900, TimeUnit.MILLISECONDS)).isTrue();
        sleeper.join();
        aWriterWakesASleepingReader();
    }

    @Test
    void ringingAReaderThatIsGoneIsNoError() throws Exception {
        reader.raise(1);
        assertThat(append()).isTrue();
        reader.close();
        readerIsGone = true;
        lane.control().parked(1);

        assertThat(append()).isTrue();
        lane.control().parked(2);
        assertThat(append()).isTrue();
        Files.delete(lane.bell(1));
        lane.control().parked(1);
        assertThat(append()).isTrue();
    }

    @Test
    void ringingAReaderThatNeverLooksIsNoErrorEither() throws IOException {
        // More connections than the bell accepts at once.
        for (int i = 0; i < 1100; i++) {
            try (Ringer ringer = new Ringer(lane.bell(1))) {
                ringer.ring();
                if (i < 3) {
                    for (int stroke = 0; stroke < 2000; stroke++) {
                        ringer.ring();
                    }
                }
            }
        }
    }

    @Test
    void noFrameIsOverlookedWhateverTheMoment() throws Exception {
        int count = 3000;
        long slowest = 0;
        Future<?> sending = threads.submit(() -> {
            for (int i = 0; i < count; i++) {
                append();
                for (int pause = i % 200; pause > 0; pause--) {
                    Thread.onSpinWait();
                }
                if (i % 100 == 0) {
                    TimeUnit.MICROSECONDS.sleep(500);
                }
            }
            return null;
        });
        while (frames.count() < count + 1) {
            reader.raise(1);
            if (!frames.next(reader)) {
                long started = System.nanoTime();
                reader.await(1, LONG);
                slowest = Math.max(slowest, System.nanoTime() - started);
            }
            reader.lower();
        }
        sending.get(5, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(slowest)).as("longest sleep").isLessThan(Duration.ofMillis(950));
    }

    @Test
    void theNodeStopsASleepingReader() throws Exception {
        reader.raise(1);
        assertThat(reader.isStopRequested()).isFalse();
        Future<Duration> slept = sleep(1);

        Lane.requestStop(lane.directory());

        assertThat(slept.get(5, TimeUnit.SECONDS)).isLessThan(WOKEN);
        assertThat(reader.isStopRequested()).isTrue();
    }

    @Test
    void stoppingAReaderThatIsGoneIsNoError() {
        Lane.requestStop(parent.resolve("nowhere"));
    }

    @Test
    @Tag("processes")
    void anIdleReaderCostsNoCpu() throws Exception {
        try (ChildJvm child = ChildJvm.start(LaneChild.class, "sleep", makeLane("idle"))) {
            child.expect("asleep");
            // The first second is the JVM's own.
            await().pollDelay(Duration.ofMillis(800)).until(() -> true);
            Duration before = cpu(child.pid());
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

            assertThat(cpu(child.pid()).minus(before)).isLessThan(Duration.ofMillis(40));

            Lane.requestStop(parent.resolve("idle"));
            child.expect("stopped");
            assertThat(child.awaitEnd()).isZero();
        }
    }

    private Path makeLane(String name) throws IOException {
        try (Lane idle = Lane.create(parent.resolve(name))) {
            return idle.directory();
        }
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }
}
