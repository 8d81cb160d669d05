package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.WaitResult;
import dev.troupe.runtime.pool.ActorPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Waiting for several refs at once, and sharing calls out among actors. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class ManyRefsTest {
    @TempDir
    private Path directory;

    private String file() {
        return directory.resolve("go").toString();
    }

    private void go() throws IOException {
        Files.createFile(directory.resolve("go"));
    }

    @Test
    void resultsComeInTheOrderOfTheRefs() {
        try (ProbeHandle one = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote()) {
            List<ObjectRef<Integer>> refs = new ArrayList<>();
            for (int i = 0; i < 5000; i++) {
                refs.add((i % 2 == 0 ? one : other).add(1));
            }
            assertThat(Troupe.get(refs))
                    .isEqualTo(IntStream.range(0, 5000).mapToObj(i -> i / 2 + 1).toList());
            assertThat(Troupe.get(List.<ObjectRef<Integer>>of())).isEmpty();

            List<Object> mixed = Troupe.get(List.of(one.add(0), other.text("text")));
            assertThat(mixed).containsExactly(2500, "text");
            ObjectRef<Integer> twice = one.add(0);
            assertThat(Troupe.get(List.of(twice, twice))).containsExactly(2500, 2500);
        }
    }

    @Test
    void theFirstFailureIsThrownAtOnce() throws IOException {
        try (ProbeHandle slow = ProbeHandle.remote();
                ProbeHandle failing = ProbeHandle.remote()) {
            List<ObjectRef<?>> refs = List.of(slow.awaitFile(file()), failing.fail("runtime"));

            assertThatThrownBy(() -> Troupe.get(refs))
                    .isInstanceOf(CallFailedException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(refs.get(0).isDone()).isFalse();
            go();
        }
    }

    @Test
    void soIsADeath() throws IOException {
        try (ProbeHandle slow = ProbeHandle.remote();
                ProbeHandle dying = ProbeHandle.remote()) {
            List<ObjectRef<?>> refs = List.of(slow.awaitFile(file()), dying.fail("halt"));

            assertThatThrownBy(() -> Troupe.get(refs)).isInstanceOf(ActorDiedException.class);
            go();
        }
    }

    @Test
    void whatIsNotThereInTimeIsSaid() throws IOException {
        try (ProbeHandle slow = ProbeHandle.remote()) {
            List<ObjectRef<?>> refs = List.of(slow.add(1), slow.awaitFile(file()), slow.add(1));
            refs.get(0).get();

            assertThatThrownBy(() -> Troupe.get(refs, Duration.ZERO))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessage("2 of 3 calls had no result in time, the first of them " + refs.get(1)
                            + "; the calls themselves go on.");
            assertThatThrownBy(() -> Troupe.get(refs, Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            go();
            assertThat(Troupe.get(refs, Duration.ofDays(365_000_000))).hasSize(3);
        }
    }

    @Test
    void whoIsDoneIsSaidInTheOrderOfTheRefs() throws IOException {
        try (ProbeHandle slow = ProbeHandle.remote();
                ProbeHandle fast = ProbeHandle.remote()) {
            ObjectRef<?> late = slow.awaitFile(file());
            List<ObjectRef<?>> refs = List.of(late, fast.add(1), fast.fail("runtime"), fast.add(1));

            WaitResult<Object> one = Troupe.waitFor(refs, 1);
            assertThat(one.ready()).hasSize(1).doesNotContain(late(late));
            assertThat(one.notReady()).hasSize(3);

            WaitResult<Object> three = Troupe.waitFor(refs, 3);
            assertThat(three.ready()).isEqualTo(refs.subList(1, 4));
            assertThat(three.notReady()).isEqualTo(List.of(late));

            WaitResult<Object> all = Troupe.waitFor(refs, 4, Duration.ofMillis(20));
            assertThat(all).isEqualTo(three);
            assertThat(Troupe.waitFor(refs, 4, Duration.ZERO)).isEqualTo(three);
            // More are done than were asked for: the first of them.
            assertThat(Troupe.waitFor(refs, 2).ready()).isEqualTo(refs.subList(1, 3));
            go();
            assertThat(Troupe.waitFor(refs, 4).ready()).isEqualTo(refs);
            assertThatThrownBy(() -> refs.get(2).get()).isInstanceOf(CallFailedException.class);
        }
    }

    @SuppressWarnings("unchecked") // A ref only gives.
    private static ObjectRef<Object> late(ObjectRef<?> ref) {
        return (ObjectRef<Object>) ref;
    }

    @Test
    void whatCannotBeWaitedForIsRefused() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> ref = probe.add(1);
            assertThatThrownBy(() -> Troupe.waitFor(List.of(ref, ref), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A ref stands twice among those to wait for: Probe#");
            for (int count : new int[] {0, 2}) {
                assertThatThrownBy(() -> Troupe.waitFor(List.of(ref), count))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(
                                "The number to wait for must be between 1 and that of the refs, 1, was " + count + ".");
            }
            assertThat(Troupe.waitFor(List.<ObjectRef<Integer>>of(), 1))
                    .isEqualTo(new WaitResult<>(List.of(), List.of()));
            ref.get();
        }
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        try (ProbeHandle slow = ProbeHandle.remote()) {
            slow.add(1).get();
            List<ObjectRef<Void>> refs = List.of(slow.awaitFile(file()));
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            CountDownLatch begun = new CountDownLatch(1);
            Thread waiting = new Thread(() -> {
                begun.countDown();
                try {
                    Troupe.waitFor(refs, 1);
                } catch (CallInterruptedException e) {
                    thrown.complete(Thread.currentThread().isInterrupted() ? e : null);
                }
            });
            waiting.start();
            begun.await();
            waiting.interrupt();
            assertThat(thrown.get()).isNotNull();
            go();
        }
    }

    @Test
    void severalThreadsWaitAtOnce() throws Exception {
        try (ProbeHandle one = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote()) {
            List<CompletableFuture<Integer>> sums = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                sums.add(CompletableFuture.supplyAsync(() -> {
                    int sum = 0;
                    for (int round = 0; round < 200; round++) {
                        List<ObjectRef<Integer>> open = new ArrayList<>(List.of(one.add(0), other.add(0), one.add(0)));
                        while (!open.isEmpty()) {
                            WaitResult<Integer> some = Troupe.waitFor(open, 1);
                            sum += 1 + some.ready().get(0).get();
                            open = new ArrayList<>(some.notReady());
                        }
                    }
                    return sum;
                }));
            }
            for (CompletableFuture<Integer> each : sums) {
                assertThat(each.get()).isEqualTo(600);
            }
        }
    }

    /** Another thread may read the last reply just before this one begins to wait for it. */
    @Test
    void noReplyIsWaitedForThatAnotherThreadHasRead() throws Exception {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            for (int round = 0; round < 300; round++) {
                List<ObjectRef<Integer>> refs = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    refs.add(probe.add(0));
                }
                CompletableFuture<Integer> other =
                        CompletableFuture.supplyAsync(() -> refs.get(19).get());
                long started = System.nanoTime();
                assertThat(Troupe.get(refs, Duration.ofSeconds(20))).hasSize(20);
                assertThat(System.nanoTime() - started)
                        .isLessThan(Duration.ofSeconds(15).toNanos());
                other.get();
            }
        }
    }

    @Test
    void aPoolSharesCallsOutAndReplacesTheDead() {
        try (ActorPool<ProbeHandle> pool = ActorPool.create(2, ProbeHandle::remote)) {
            List<Long> pids = pool.map(
                    (probe, i) -> probe.pid(), IntStream.range(0, 200).boxed().toList());
            assertThat(pids.stream().distinct()).hasSize(2);

            assertThatThrownBy(() -> pool.map(ProbeHandle::fail, List.of("halt")))
                    .isInstanceOf(ActorDiedException.class);

            List<Long> after = pool.map(
                    (probe, i) -> probe.pid(), IntStream.range(0, 200).boxed().toList());
            assertThat(after.stream().distinct()).hasSize(2);
            assertThat(pool.mapUnordered(ProbeHandle::text, List.of("a", "b", "c")))
                    .containsExactlyInAnyOrder("a", "b", "c");
        }
    }
}
