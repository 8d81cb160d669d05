package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskGateTest {
    @TempDir
    private Path directory;

    private TaskGate worker;
    private TaskGate caller;

    @BeforeEach
    void open() throws IOException {
        Path file = directory.resolve("control");
        worker = new TaskGate(ControlPage.create(file, 1 << 20, 0));
        caller = new TaskGate(ControlPage.open(file));
    }

    @Test
    void nothingIsTakenBackAtFirst() {
        assertThat(worker.enters(1)).isTrue();
        assertThat(caller.hasStarted(1)).isTrue();
        assertThat(caller.hasStarted(2)).isFalse();
    }

    @Test
    void whatWasTakenBackDoesNotEnter() {
        assertThat(worker.enters(1)).isTrue();
        caller.takeBack(2, 5);

        assertThat(worker.enters(2)).isFalse();
        assertThat(worker.enters(3)).isFalse();
        assertThat(worker.enters(4)).isFalse();
        assertThat(worker.enters(5)).isTrue();
    }

    @Test
    void anIntroductionIsNeverTakenBackAndSaysNothing() {
        caller.takeBack(-1, 1);

        assertThat(worker.enters(0)).isTrue();
        assertThat(caller.hasStarted(1)).isFalse();
    }

    @Test
    void numbersMayOverflow() {
        int last = Integer.MAX_VALUE;
        assertThat(worker.enters(last)).isTrue();
        caller.takeBack(last + 1, last + 3);

        assertThat(worker.enters(last + 1)).isFalse();
        assertThat(worker.enters(last + 2)).isFalse();
        assertThat(worker.enters(last + 3)).isTrue();
        assertThat(caller.hasStarted(last + 3)).isTrue();
    }

    @Test
    void whatIsForgottenMayEnterOnceMore() {
        caller.takeBack(2, 4);
        caller.forget();

        assertThat(worker.enters(3)).isTrue();
    }

    /** Of each call either the worker knows that it must not run, or the caller knows that it may have run. */
    @Test
    void oneOfTheTwoKnows() throws Exception {
        int rounds = 2000;
        int calls = 100;
        for (int round = 0; round < rounds; round++) {
            int first = 1 + round * calls;
            BitSet run = new BitSet();
            BitSet taken = new BitSet();
            CyclicBarrier barrier = new CyclicBarrier(2);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread other = new Thread(() -> {
                try {
                    barrier.await();
                    for (int i = 0; i < calls; i++) {
                        if (worker.enters(first + i)) {
                            run.set(i);
                        }
                    }
                } catch (Exception e) {
                    failure.set(e);
                }
            });
            other.start();
            barrier.await();
            int from = ThreadLocalRandom.current().nextInt(calls);
            for (int i = 0; i < from * 3; i++) {
                Thread.onSpinWait();
            }
            caller.takeBack(first + from, first + calls);
            for (int i = from; i < calls; i++) {
                if (!caller.hasStarted(first + i)) {
                    taken.set(i);
                }
            }
            other.join();
            caller.forget();

            assertThat(failure.get()).isNull();
            assertThat(run.intersects(taken)).as("run %s, taken %s", run, taken).isFalse();
        }
    }
}
