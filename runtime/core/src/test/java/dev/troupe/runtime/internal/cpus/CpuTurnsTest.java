package dev.troupe.runtime.internal.cpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.api.io.TempDir;

/** Who gets a CPU, and that nobody waits for one in vain; threads stand for processes. */
@Timeout(60)
class CpuTurnsTest {
    private static final int CPUS = 3;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final SessionPaths SESSION = new SessionPaths(Path.of("session"));

    private final CpuPage page = CpuPage.inMemory(CPUS);
    private final Map<Path, Thread> threads = new ConcurrentHashMap<>();
    private final List<Path> rung = new ArrayList<>();
    private final NodeCpus node = new NodeCpus(page, new Turns(page, rung::add, SESSION));
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicInteger running = new AtomicInteger();

    private static Path bell(long actor) {
        return SESSION.actor(actor);
    }

    /** One that never waits. */
    private CallCpu worker(int number) {
        return new CallCpu(page, new Turns(page, rung::add, SESSION), number, new CallCpu.Sleeper() {
            @Override
            public void sleep(long nanos) {
                throw new AssertionError("nobody is to wait");
            }

            @Override
            public boolean isOver() {
                return false;
            }
        });
    }

    @Test
    void callsTakeTurnsInTheOrderInWhichTheyBeganToWait() {
        for (int actor = 1; actor <= 3; actor++) {
            assertThat(node.join(actor)).isEqualTo(actor);
        }
        Turns turns = new Turns(page, rung::add, SESSION);
        assertThat(turns.next()).isEqualTo(CpuPage.NOBODY);
        page.since(2, 100);
        page.since(3, 50);
        assertThat(turns.next()).isEqualTo(3);
        assertThat(node.waiting()).containsExactly(new NodeCpus.WaitingCall(3, 50), new NodeCpus.WaitingCall(2, 100));

        page.nodeSince(50 + SECOND - 1);
        assertThat(turns.next()).isEqualTo(CpuPage.NODE);
        page.nodeSince(50 + SECOND);
        assertThat(turns.next()).isEqualTo(3);
        page.since(3, 0);
        assertThat(turns.next()).isEqualTo(CpuPage.NODE);
    }

    @Test
    void whatADeadWorkerHadIsFreeAndTheNextIsRung() {
        CallCpu first = worker(node.join(11));
        CallCpu second = worker(node.join(12));
        node.join(13);
        assertThat(first.take()).isTrue();
        assertThat(second.take()).isTrue();
        assertThat(node.running()).containsExactlyInAnyOrder(11L, 12L);
        page.since(3, 7);

        node.leave(11);

        assertThat(node.running()).containsExactly(12L);
        assertThat(rung).contains(bell(13));
        rung.clear();
        node.leave(13);
        assertThat(node.waiting()).isEmpty();
        second.giveBack();
        assertThat(node.running()).isEmpty();
        assertThat(node.join(14)).as("its number is free again").isEqualTo(1);
    }

    @Test
    void whatIsHeldForLifeIsNotLeftToCalls() {
        CallCpu call = worker(node.join(11));
        assertThat(call.take()).isTrue();
        assertThat(node.leaveAtMost(1, CPUS, 5)).isTrue();
        assertThat(node.leaveAtMost(0, CPUS, 5)).isFalse();
        assertThat(node.isOneThere()).isFalse();

        call.giveBack();

        assertThat(rung).containsExactly(bell(ActorId.NODE));
        assertThat(node.isOneThere()).isTrue();
        assertThat(node.leaveAtMost(0, CPUS, 5)).isTrue();
        node.leaveAll(0);
        assertThat(page.take(0, 1) || page.take(1, 1) || page.take(2, 1)).isFalse();
        node.leaveAll(2);
        assertThat(call.take()).isTrue();
        assertThat(call.release()).isTrue();
    }

    @Test
    void whoWouldHoldForLifeWhatAnotherHeldWaitsForCallsThatWaitedForLong() {
        assertThat(node.leaveAtMost(0, CPUS, 5)).isTrue();
        node.leaveAll(0);
        int number = node.join(11);
        page.since(number, 10);
        assertThat(node.leaveAtMost(0, 1, 10 + SECOND - 1)).isTrue();

        assertThat(node.leaveAtMost(0, 1, 10 + SECOND)).isFalse();

        assertThat(rung).containsExactly(bell(11));
        assertThat(node.isOneThere()).as("it is not the node's turn").isFalse();
        assertThat(new Turns(page, rung::add, SESSION).take(number)).isNotNegative();
        page.since(number, 0);
        assertThat(node.leaveAtMost(0, 1, 10 + SECOND)).isFalse();
        node.leave(11);
        assertThat(node.isOneThere()).isTrue();
        assertThat(node.leaveAtMost(0, 1, 10 + SECOND)).isTrue();
    }

    @Test
    void partsOfCpusAreNotForCalls() {
        NodeCpus parts = NodeCpus.inMemory(SESSION, 2.5);
        assertThat(parts.leaveAtMost(2, 2, 1)).isTrue();
        assertThat(parts.running()).isEmpty();
    }

    @Test
    void aPageIsSharedByWhoeverOpensItsFile(@TempDir Path directory) throws IOException {
        SessionPaths session = new SessionPaths(directory);
        NodeCpus creator = NodeCpus.create(session, 2);
        int number = creator.join(21);
        CallCpu call = CallCpu.open(session, number, new CallCpu.Sleeper() {
            @Override
            public void sleep(long nanos) {}

            @Override
            public boolean isOver() {
                return true;
            }
        });
        assertThat(call.take()).isTrue();
        assertThat(creator.running()).containsExactly(21L);
        call.giveBack();
        assertThat(creator.leaveAtMost(0, CPUS, 1)).isTrue();
        assertThat(call.take()).as("it is to end, and there is none").isFalse();

        Files.write(session.cpus(), new byte[8]);
        assertThatThrownBy(() -> CpuPage.open(session.cpus())).hasMessageContaining("another version of Troupe");
    }

    @Test
    void neverMoreRunThanThereAreCpusAndNobodyWaitsForEver() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> workers = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int number = node.join(i);
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
    private void sleep() {
        long began = System.nanoTime();
        LockSupport.parkNanos(20 * SECOND);
        if (System.nanoTime() - began > 19 * SECOND) {
            throw new AssertionError("nobody rang");
        }
    }

    private void call(int number, Random random) {
        CallCpu cpu = new CallCpu(page, new Turns(page, this::ring, SESSION), number, new CallCpu.Sleeper() {
            @Override
            public void sleep(long nanos) {
                CpuTurnsTest.this.sleep();
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
        NodeCpus nodeCpus = new NodeCpus(page, new Turns(page, this::ring, SESSION));
        Random random = new Random(1);
        while (!over.get()) {
            int left = random.nextInt(CPUS);
            long since = System.nanoTime();
            while (!nodeCpus.leaveAtMost(left, CPUS, since) && failure.get() == null) {
                sleep();
            }
            if (running.get() > left) {
                throw new AssertionError("more than " + left + " run");
            }
            nodeCpus.leaveAll(CPUS);
            LockSupport.parkNanos(random.nextInt(100_000));
        }
    }
}
