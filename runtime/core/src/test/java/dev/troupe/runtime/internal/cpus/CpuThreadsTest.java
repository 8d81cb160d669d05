package dev.troupe.runtime.internal.cpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that stand for processes, which take CPUs at the same time. */
@Timeout(60)
class CpuThreadsTest {
    private static final int CPUS = 3;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final SessionPaths SESSION = new SessionPaths(Path.of("session"));

    private final CpuPage page = new CpuPage(CpuPage.inMemory(CPUS));
    private final Map<Path, Thread> threads = new ConcurrentHashMap<>();
    private final NodeCpus node = new NodeCpus(page, turns());
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicInteger running = new AtomicInteger();

    private static Path bell(long actor) {
        return SESSION.actor(actor);
    }

    private Turns turns() {
        return new Turns(page, this::ring, SESSION, System::nanoTime);
    }

    @Test
    void neverMoreRunThanThereAreCpusAndNobodyWaitsForEver() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> workers = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int number = node.join(i, 0);
            workers.add(thread(bell(i), () -> call(number, new Random(number))));
        }
        Thread life = thread(bell(ActorId.NODE), () -> live(over));
        for (Thread each : workers) {
            each.join();
        }
        over.set(true);
        LockSupport.unpark(life);
        life.join();

        assertThat(failure.get()).isNull();
        assertThat(running).hasValue(0);
        assertThat(node.waiting()).isEmpty();
        for (int cpu = 0; cpu < CPUS; cpu++) {
            assertThat(page.holder(cpu)).isEqualTo(CpuPage.NOBODY);
        }
    }

    private Thread thread(Path bell, Runnable action) {
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (Throwable e) { // For the test's own thread.
                failure.compareAndSet(null, e);
            }
        });
        threads.put(bell, thread);
        thread.start();
        return thread;
    }

    private void ring(Path bell) {
        LockSupport.unpark(threads.get(bell));
    }

    /** Until somebody rings, however long that takes. */
    private void sleep(int number) {
        for (int look = 0; look < 40; look++) {
            long began = System.nanoTime();
            LockSupport.parkNanos(SECOND / 2);
            if (System.nanoTime() - began < SECOND / 2) {
                return;
            }
            page.looked(number, System.nanoTime()); // It does not, but it is there.
        }
        throw new AssertionError("nobody rang");
    }

    private void call(int number, Random random) {
        CallCpu cpu = new CallCpu(page, turns(), number, new CallCpu.Sleeper() {
            @Override
            public void sleep(long nanos) {
                CpuThreadsTest.this.sleep(number);
            }

            @Override
            public boolean isOver() {
                return failure.get() != null;
            }
        });
        for (int i = 0; i < 20_000 && cpu.take(); i++) {
            count(running.incrementAndGet());
            if (random.nextInt(8) == 0) { // Waits inside of it.
                running.decrementAndGet();
                assertThat(cpu.release()).isTrue();
                cpu.takeAgain();
                count(running.incrementAndGet());
            }
            if (random.nextInt(100) == 0) {
                Thread.yield();
            }
            running.decrementAndGet();
            cpu.giveBack();
            if (random.nextInt(10) == 0) { // Has nothing to do.
                cpu.release();
            }
        }
        cpu.release();
    }

    private void count(int now) {
        if (now > CPUS) {
            throw new AssertionError(now + " run at once");
        }
    }

    private void live(AtomicBoolean over) {
        Random random = new Random(1);
        while (!over.get()) {
            node.leaveToCalls(random.nextInt(CPUS + 1));
            LockSupport.parkNanos(random.nextInt(100_000));
        }
        node.leaveToCalls(CPUS);
    }
}
