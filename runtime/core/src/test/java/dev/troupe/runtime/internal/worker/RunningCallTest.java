package dev.troupe.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunningCallTest {
    private static final int CALLER = 7;
    private static final int CONNECTION = 3;

    private static boolean cancel(RunningCall running, int connection, int call) {
        return running.cancelAnyOf(Set.of(CallKey.of(CALLER, connection, call), CallKey.of(CALLER, connection, -1)))
                .isPresent();
    }

    /** What a thread sees of its calls while another cancels them at random. */
    private static final class Runner implements Runnable {
        private final CountDownLatch isReady = new CountDownLatch(1);
        private final AtomicLong number = new AtomicLong();
        private final Set<Integer> cancelled = ConcurrentHashMap.newKeySet();
        private final AtomicInteger seen = new AtomicInteger();
        private final AtomicInteger strays = new AtomicInteger();
        private volatile RunningCall running = new RunningCall();
        private volatile boolean isOver;

        @Override
        public void run() {
            running = new RunningCall();
            isReady.countDown();
            int spins = 0;
            for (int call = 1; !isOver; call++) {
                number.set(call);
                running.begins(CALLER, CONNECTION, call);
                for (int i = 0; i < (call & 255); i++) {
                    spins += i;
                }
                boolean isInterrupted = Thread.currentThread().isInterrupted();
                boolean wasCancelled = running.ends();
                seen.addAndGet(wasCancelled ? 1 : 0);
                if (isInterrupted && !wasCancelled || Thread.interrupted()) {
                    strays.incrementAndGet();
                }
                if (wasCancelled && !cancelled.contains(call)) {
                    strays.incrementAndGet();
                }
            }
            assertThat(spins).isNotEqualTo(-1);
        }
    }

    @Test
    void onlyTheCallThatWasMeantIsInterrupted() throws Exception {
        Runner runner = new Runner();
        Thread thread = new Thread(runner);
        thread.start();
        runner.isReady.await();
        int hits = 0;
        for (int i = 0; i < 20_000; i++) {
            int call = (int) runner.number.get();
            runner.cancelled.add(call);
            if (cancel(runner.running, CONNECTION, call)) {
                hits++;
            }
            assertThat(cancel(runner.running, CONNECTION + 1, call)).isFalse();
        }
        runner.isOver = true;
        thread.join();

        assertThat(runner.strays).hasValue(0);
        assertThat(runner.seen).hasValueLessThanOrEqualTo(hits).hasValueGreaterThan(0);
    }

    @Test
    void aCallThatRunsIsInterruptedOnce() throws Exception {
        RunningCall running = new RunningCall();
        running.begins(CALLER, CONNECTION, 5);
        Thread other = new Thread(() -> {
            cancel(running, CONNECTION, 4);
            cancel(running, CONNECTION, 5);
            cancel(running, CONNECTION, 5);
        });
        other.start();
        joinInterrupted(other);

        assertThat(running.isCancelled()).isTrue();
        assertThat(running.ends()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        running.begins(CALLER, CONNECTION, 6);
        assertThat(running.isCancelled()).isFalse();
        assertThat(running.ends()).isFalse();
    }

    /** This thread is interrupted while it waits for the one that does so. */
    private static void joinInterrupted(Thread other) {
        boolean interrupted = false;
        while (other.isAlive()) {
            try {
                other.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
