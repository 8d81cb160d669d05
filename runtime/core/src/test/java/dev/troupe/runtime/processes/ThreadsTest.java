package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ObjectRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many threads of one process share its reply queue. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class ThreadsTest {
    private static final int THREADS = 8;

    @Test
    void everyThreadGetsItsOwnAnswers() throws Exception {
        try (ProbeHandle one = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote()) {
            List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
            inThreads(() -> {
                for (int i = 0; i < 5000; i++) {
                    answers.add(one.add(1).get());
                    other.add(1).get();
                }
                return null;
            });
            assertThat(answers).doesNotHaveDuplicates().hasSize(THREADS * 5000);
            assertThat(other.add(0).get()).isEqualTo(THREADS * 5000);
        }
    }

    /** The newest first: the reader reads past all others' replies before its own. */
    @Test
    void noWakeUpIsLostWhenTheNewestIsAwaitedFirst() throws Exception {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            for (int round = 0; round < 20; round++) {
                List<ObjectRef<Integer>> refs = new ArrayList<>();
                for (int i = 0; i < 3000; i++) {
                    refs.add(probe.add(1));
                }
                for (int i = refs.size() - 1; i >= 0; i--) {
                    assertThat(refs.get(i).get()).isEqualTo(round * 3000 + i + 1);
                }
            }
        }
    }

    @Test
    void oneResultMayBeAwaitedByMany() throws Exception {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            for (int round = 1; round <= 200; round++) {
                ObjectRef<Integer> ref = probe.add(1);
                CompletableFuture<Integer> future = ref.toCompletableFuture();
                assertThat(inThreads(ref::get)).containsOnly(round);
                assertThat(future.get()).isEqualTo(round);
            }
        }
    }

    /** From JDK 25 on the common pool runs what {@code Process.onExit()} has to say, on two cores with one thread. */
    @Test
    void anEndIsToldWhileTheCommonPoolIsBusy() throws Exception {
        int busy = ForkJoinPool.getCommonPoolParallelism();
        ProbeHandle probe = ProbeHandle.remote();
        CountDownLatch all = new CountDownLatch(busy);
        List<ForkJoinTask<?>> closing = new ArrayList<>();
        for (int i = 0; i < busy; i++) {
            closing.add(ForkJoinPool.commonPool().submit(() -> {
                all.countDown();
                all.await();
                probe.close();
                return null;
            }));
        }

        for (ForkJoinTask<?> each : closing) {
            each.get(30, TimeUnit.SECONDS);
        }
        assertThatThrownBy(probe.add(1)::get).isInstanceOf(ActorDiedException.class);
    }

    private static <T> List<T> inThreads(Callable<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(Collections.nCopies(THREADS, task))) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
