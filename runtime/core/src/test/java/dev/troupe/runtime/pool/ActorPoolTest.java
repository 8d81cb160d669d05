package dev.troupe.runtime.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.Refs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@SuppressWarnings("FutureReturnValueIgnored") // What they complete with is looked at where it matters.
class ActorPoolTest {
    private final FakeActor a = new FakeActor("a");
    private final FakeActor b = new FakeActor("b");
    private final ActorPool<FakeActor> pool = ActorPool.of(a, b);

    private CompletableFuture<Integer> submit(int value) {
        return pool.submit(FakeActor::call, value);
    }

    @Test
    void whoHasBeenFreeForLongestIsNext() {
        submit(1);
        a.answer();
        submit(2);
        b.answer();
        submit(3);

        assertThat(a.called).containsExactly(1, 3);
        assertThat(b.called).containsExactly(2);
    }

    @Test
    void whatWaitsIsStartedWhenAnActorIsFreeWhetherAnybodyAsksOrNot() {
        List<CompletableFuture<Integer>> results = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            results.add(submit(i));
        }
        assertThat(pool.hasFree()).isFalse();
        assertThat(a.called).containsExactly(1);

        b.answer();
        b.answer();
        a.answer();

        assertThat(b.called).containsExactly(2, 3, 4);
        assertThat(a.called).containsExactly(1);
        assertThat(results.get(1)).isCompletedWithValue(20);
        assertThat(results.get(3)).isNotDone();
        assertThat(pool.hasFree()).isTrue();
    }

    @Test
    void whoIsDeadLeavesThePoolAndTheCallItDiedOverFails() {
        CompletableFuture<Integer> first = submit(1);
        submit(2);
        CompletableFuture<Integer> third = submit(3);

        a.die();

        assertThat(first).isCompletedExceptionally();
        assertThat(pool.size()).isEqualTo(1);
        b.answer();
        b.answer();
        assertThat(third).isCompletedWithValue(30);
    }

    @Test
    void aCallThatFailsIsNoReasonToLeave() {
        CompletableFuture<Integer> first = submit(1);

        a.fail(new IllegalStateException("wrong"));

        assertThat(first).isCompletedExceptionally();
        assertThat(pool.size()).isEqualTo(2);
        submit(2);
        submit(3);
        assertThat(a.called).containsExactly(1, 3);
    }

    /** It is the one that is always free, and must not fail what waits for the others. */
    @Test
    void whoIsBeingRestartedGetsNoCallsForAMoment() {
        submit(1);
        submit(2);
        CompletableFuture<Integer> third = submit(3);

        a.fail(new ActorUnavailableException("a is being restarted.", null));

        assertThat(a.called).containsExactly(1);
        assertThat(third).isNotDone();
        assertThat(pool.size()).isEqualTo(2);
        await().until(() -> a.called.size() == 2);
        assertThat(a.called).containsExactly(1, 3);
    }

    @Test
    void whoIsOfAnotherBuildLeavesThePoolAndIsNotReplaced() {
        List<FakeActor> created = new ArrayList<>();
        ActorPool<FakeActor> replacing = ActorPool.create(1, () -> {
            created.add(a);
            return a;
        });
        CompletableFuture<Integer> first = replacing.submit(FakeActor::call, 1);

        a.fail(new IncompatibleActorException("a is of another build.", null));

        assertThat(first).isCompletedExceptionally();
        assertThat(replacing.size()).isZero();
        assertThat(created).hasSize(1);
    }

    @Test
    void aCallMayWaitForTheOneBefore() throws Exception {
        ActorPool<FakeActor> one = ActorPool.of(a);
        CompletableFuture<Integer> first = one.submit(FakeActor::call, 1);
        CompletableFuture<Integer> second = one.submit(actor -> Refs.of(first.join() + 1));

        a.answer();

        assertThat(second.get()).isEqualTo(11);
    }

    @Test
    void whatFollowsAResultMayWaitForCallsThatWait() throws Exception {
        ActorPool<FakeActor> one = ActorPool.of(a);
        CompletableFuture<Integer> first = one.submit(FakeActor::call, 1);
        CompletableFuture<Integer> second = one.submit(actor -> Refs.of(5));
        CompletableFuture<Integer> third = first.thenApply(
                value -> value + second.join() + one.submit(actor -> Refs.of(7)).join());

        a.answer();

        assertThat(third.get()).isEqualTo(22);
    }

    @Test
    void whenAllAreDeadWhatWaitsFailsAndNothingIsTakenAnyMore() {
        submit(1);
        submit(2);
        CompletableFuture<Integer> third = submit(3);

        a.die();
        assertThat(third).isNotDone();
        b.die();

        assertThat(third)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ActorDiedException.class)
                .withMessage("The call was not made: all actors of the pool have died, the last one so: b died");
        assertThatThrownBy(() -> submit(4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The pool has no actors: the last one has died.\n    Fix: ")
                .hasCauseInstanceOf(ActorDiedException.class);

        pool.push(new FakeActor("c"));
        submit(5);
    }

    @Test
    void whoDiesIsReplacedWhereThePoolWasCreated() {
        List<FakeActor> created = new ArrayList<>();
        ActorPool<FakeActor> replacing = ActorPool.create(1, () -> {
            FakeActor actor = new FakeActor("number " + created.size());
            created.add(actor);
            return actor;
        });
        replacing.submit(FakeActor::call, 1);
        CompletableFuture<Integer> second = replacing.submit(FakeActor::call, 2);

        created.get(0).die();

        assertThat(created).hasSize(2);
        created.get(1).answer();
        assertThat(second).isCompletedWithValue(20);
    }

    @Test
    void whereNoSuccessorCanBeCreatedThePoolIsSmaller() {
        AtomicInteger calls = new AtomicInteger();
        ActorPool<FakeActor> replacing = ActorPool.create(1, () -> {
            if (calls.getAndIncrement() > 0) {
                throw new IllegalStateException("no room");
            }
            return a;
        });
        replacing.submit(FakeActor::call, 1);
        CompletableFuture<Integer> second = replacing.submit(FakeActor::call, 2);

        a.die();

        assertThat(replacing.size()).isZero();
        assertThat(second).isCompletedExceptionally();
    }

    @Test
    void whatWasCreatedIsClosedWhereNotAllCouldBe() {
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> ActorPool.create(2, () -> {
                    if (calls.getAndIncrement() > 0) {
                        throw new IllegalStateException("no room");
                    }
                    return a;
                }))
                .hasMessage("no room");
        assertThat(a.closed).isTrue();
        assertThatThrownBy(() -> ActorPool.create(0, () -> a)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCallThatCannotBeMadeFailsAloneAndTheActorIsFree() {
        CompletableFuture<Integer> failed = pool.submit(actor -> {
            throw new IllegalArgumentException("cannot be sent");
        });

        assertThat(failed).isCompletedExceptionally();
        submit(1);
        submit(2);
        assertThat(a.called).hasSize(1);
        assertThat(b.called).hasSize(1);
    }

    @Test
    void whatWasCancelledBeforeItWasMadeIsNotMade() {
        submit(1);
        submit(2);
        submit(3).cancel(false);
        submit(4);

        a.answer();

        assertThat(a.called).containsExactly(1, 4);
    }

    @Test
    void callsThatAreDoneAtOnceNeedNoStack() {
        List<CompletableFuture<Integer>> results = new ArrayList<>();
        submit(1);
        submit(2);
        for (int i = 0; i < 100_000; i++) {
            int value = i;
            results.add(pool.submit(actor -> Refs.of(value)));
        }

        a.answer();

        assertThat(results).allMatch(CompletableFuture::isDone);
    }

    @Test
    void anActorIsTakenOutWhileItIsFreeAndPutInOnce() {
        assertThat(pool.popIdle()).hasValue(a);
        submit(1);
        assertThat(pool.popIdle()).isEmpty();
        assertThat(pool.size()).isEqualTo(1);

        pool.push(a);

        assertThat(pool.hasFree()).isTrue();
        assertThatThrownBy(() -> pool.push(b))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b is in the pool already.");
        assertThatThrownBy(() -> ActorPool.of(a, a)).isInstanceOf(IllegalArgumentException.class);
    }

    // Results one by one.

    @Test
    void resultsAreTakenInTheOrderOfTheCallsOrInThatInWhichTheyAreDone() {
        PoolResults<FakeActor, Integer> results = pool.results();
        for (int i = 1; i <= 4; i++) {
            results.submit(FakeActor::call, i);
        }
        b.answer(); // 2, and 3 begins
        b.answer(); // 3, and 4 begins
        assertThat(results.nextUnordered()).isEqualTo(20);
        assertThatThrownBy(() -> results.next(Duration.ofMillis(1))).isInstanceOf(CallTimeoutException.class);
        a.answer();
        assertThat(results.next()).isEqualTo(10);
        assertThat(results.nextUnordered(Duration.ZERO)).isEqualTo(30);
        assertThatThrownBy(() -> results.nextUnordered(Duration.ofMillis(1))).isInstanceOf(CallTimeoutException.class);
        assertThat(results.hasNext()).isTrue();
        b.answer();
        assertThat(results.next()).isEqualTo(40);
        assertThat(results.hasNext()).isFalse();
        assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(results::nextUnordered).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatWasTakenInOrderIsNotTakenOnceMore() throws Exception {
        PoolResults<FakeActor, Integer> results = pool.results();
        ExecutorService answers = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < 2000; i++) {
                results.submit(actor -> {
                    ObjectRef<Integer> answer = actor.call(1);
                    answers.execute(actor::answer);
                    return answer;
                });
                int value = i % 2 == 0 ? results.next() : results.nextUnordered();
                assertThat(value).isEqualTo(10);
            }
        } finally {
            answers.shutdownNow();
        }
        assertThat(results.hasNext()).isFalse();
    }

    @Test
    void whoeverIsNotWaitedForLongEnoughStaysBusy() {
        PoolResults<FakeActor, Integer> results = pool.results();
        results.submit(FakeActor::call, 1);
        assertThatThrownBy(() -> results.next(Duration.ZERO)).isInstanceOf(CallTimeoutException.class);

        submit(2);
        submit(3);

        assertThat(a.called).containsExactly(1);
        a.answer();
        assertThat(results.next()).isEqualTo(10);
    }

    @Test
    void aFailureIsThatOfItsResultAlone() {
        PoolResults<FakeActor, Integer> results = pool.results();
        results.submit(FakeActor::call, 1);
        results.submit(FakeActor::call, 2);
        a.fail(new IllegalStateException("wrong"));
        b.answer();

        assertThatThrownBy(results::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("wrong");
        assertThat(results.next()).isEqualTo(20);
    }

    // Many at once.

    private static FakeActor immediate(String name) {
        return new FakeActor(name);
    }

    @Test
    void mapKeepsTheOrderAndTakesNull() {
        ActorPool<FakeActor> own = ActorPool.of(immediate("x"), immediate("y"));
        List<Integer> results = own.map((actor, value) -> Refs.of(value == 2 ? null : value * 2), List.of(1, 2, 3));
        assertThat(results).containsExactly(2, null, 6);
        assertThat(own.map((FakeActor actor, Integer value) -> Refs.of(value), List.<Integer>of()))
                .isEmpty();
    }

    @Test
    void aStreamAsksForNoMoreThanTwoCallsPerActorAhead() {
        AtomicInteger pulled = new AtomicInteger();
        Stream<Integer> values = IntStream.range(0, 1000).boxed().peek(each -> pulled.incrementAndGet());
        try (Stream<Integer> results = pool.map((actor, value) -> Refs.of(value), values)) {
            Iterator<Integer> taken = results.iterator();
            for (int i = 0; i < 10; i++) {
                assertThat(taken.next()).isEqualTo(i);
                assertThat(pulled.get()).isLessThanOrEqualTo(i + 1 + 4);
            }
        }
    }

    @Test
    void aStreamThatIsClosedMakesNoMoreCalls() {
        AtomicInteger closed = new AtomicInteger();
        List<Integer> called = new ArrayList<>();
        Stream<Integer> values = IntStream.range(0, 100).boxed().onClose(closed::incrementAndGet);
        Stream<Integer> results = pool.mapUnordered(
                (actor, value) -> {
                    called.add(value);
                    return value == 0 ? Refs.of(value) : actor.call(value);
                },
                values);
        assertThat(results.iterator().next()).isZero();
        assertThat(called).containsExactly(0, 1, 2); // 3 and 4 wait.

        results.close();

        assertThat(closed).hasValue(1);
        a.answer();
        b.answer();
        assertThat(called).containsExactly(0, 1, 2);
        assertThat(pool.hasFree()).isTrue();
    }

    @Test
    void whenOneFailsTheRestIsNotCalled() {
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> pool.map(
                        (actor, value) -> {
                            calls.incrementAndGet();
                            if (value == 3) {
                                throw new IllegalStateException("wrong");
                            }
                            return Refs.of(value);
                        },
                        IntStream.range(0, 100).boxed().toList()))
                .hasMessage("wrong");
        assertThat(calls.get()).isLessThan(10);
    }

    @Test
    void closingWaitsForWhatWasSubmittedAndClosesTheActors() throws Exception {
        submit(1);
        submit(2);
        CompletableFuture<Integer> third = submit(3);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> closing = other.submit(pool::close);
            a.answer();
            b.answer();
            assertThat(closing.isDone()).isFalse();
            a.answer();
            closing.get();
        } finally {
            other.shutdownNow();
        }
        assertThat(third).isCompletedWithValue(30);
        assertThat(a.closed).isTrue();
        assertThat(b.closed).isTrue();
        assertThatThrownBy(() -> submit(4)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyThreadsShareIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        ExecutorService answers = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<Integer>>> all = new ArrayList<>();
            for (int t = 0; t < 6; t++) {
                int from = t * 1000;
                all.add(threads.submit(() -> pool.map(
                        (actor, value) -> {
                            FakeActor.Answer answer = (FakeActor.Answer) actor.call(value);
                            answers.execute(actor::answer);
                            return answer;
                        },
                        IntStream.range(from, from + 500).boxed().toList())));
            }
            for (int t = 0; t < 6; t++) {
                int from = t * 1000;
                assertThat(all.get(t).get())
                        .isEqualTo(IntStream.range(from, from + 500)
                                .mapToObj(each -> each * 10)
                                .toList());
            }
            assertThat(a.called.size() + b.called.size()).isEqualTo(3000);
        } finally {
            threads.shutdownNow();
            answers.shutdownNow();
        }
    }
}
