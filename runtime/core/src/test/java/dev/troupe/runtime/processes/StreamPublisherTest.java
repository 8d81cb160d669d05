package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that are handed on to a subscriber. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class StreamPublisherTest {
    /** Asks for so many at a time, and keeps them. */
    private static final class Keeper implements Flow.Subscriber<Integer> {
        private final int atOnce;
        private final List<Integer> got = new CopyOnWriteArrayList<>();
        private final CompletableFuture<@Nullable Throwable> end = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;
        private int left;

        Keeper(int atOnce) {
            this.atOnce = atOnce;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            ask();
        }

        private void ask() {
            left = atOnce;
            if (atOnce > 0) {
                subscription().request(atOnce);
            }
        }

        Flow.Subscription subscription() {
            if (subscription == null) {
                throw new IllegalStateException("not subscribed");
            }
            return subscription;
        }

        @Override
        public void onNext(Integer item) {
            got.add(item);
            if (--left == 0) {
                ask();
            }
        }

        @Override
        public void onError(Throwable reason) {
            end.complete(reason);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }

        @Nullable
        Throwable end() throws Exception {
            return end.get(20, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void init() {
        Troupe.init(TroupeConfig.defaults().cpus(2).logToConsole(false));
    }

    private static Fountain.Handle fountain() {
        return new Fountain.Options().remote();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void allArriveInTheirOrderHoweverManyAreAskedForAtOnce(int atOnce) throws Exception {
        Keeper keeper = new Keeper(atOnce);
        try (Fountain.Handle fountain = fountain();
                ObjectRefStream<Integer> stream = fountain.numbers(Fountain.How.STREAM, 1000)) {
            stream.publisher().subscribe(keeper);
            assertThat(keeper.end()).isNull();
            assertThat(keeper.got).isEqualTo(IntStream.range(0, 1000).boxed().toList());
        }
    }

    @Test
    void aFailureComesLast() throws Exception {
        Keeper keeper = new Keeper(1);
        try (Fountain.Handle fountain = fountain()) {
            fountain.failing(3).publisher().subscribe(keeper);
            assertThat(keeper.end()).isInstanceOf(CallFailedException.class).hasRootCauseMessage("no 3");
            assertThat(keeper.got).containsExactly(0, 1, 2);
        }
    }

    @Test
    void nothingArrivesThatWasNotAskedForAndTheEndNeedNotBe() throws Exception {
        Keeper none = new Keeper(0);
        Keeper two = new Keeper(0);
        try (Fountain.Handle fountain = fountain()) {
            fountain.numbers(Fountain.How.ITERATOR, 0).publisher().subscribe(none);
            assertThat(none.end()).isNull();
            fountain.numbers(Fountain.How.ITERATOR, 3).publisher().subscribe(two);
            two.subscription().request(2);
            await().until(() -> two.got.size() == 2);
            assertThat(fountain.add(1).get()).isEqualTo(1);
            assertThat(two.got).containsExactly(0, 1);
            assertThat(two.end).isNotDone();
            two.subscription().request(Long.MAX_VALUE);
            assertThat(two.end()).isNull();
            assertThat(two.got).containsExactly(0, 1, 2);
        }
    }

    @Test
    void cancellingClosesTheStream() {
        Keeper keeper = new Keeper(1);
        try (Fountain.Handle fountain = fountain()) {
            fountain.numbers(Fountain.How.STREAM, 1_000_000).publisher().subscribe(keeper);
            await().until(() -> keeper.got.size() > 10);
            keeper.subscription().cancel();
            await().until(() -> fountain.counts().get().contains(" 1 "));
            assertThat(keeper.end).isNotDone();
        }
    }

    @Test
    void thereIsOneSubscriberAndItAsksForSome() throws Exception {
        try (Fountain.Handle fountain = fountain()) {
            Flow.Publisher<Integer> publisher = fountain.stuck().publisher();
            Keeper first = new Keeper(0);
            Keeper second = new Keeper(1);
            publisher.subscribe(first);
            publisher.subscribe(second);
            assertThat(second.end())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("have a subscriber already.\n    Fix: ");
            first.subscription().request(0);
            assertThat(first.end()).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theEndOfTheActorIsAFailure() throws Exception {
        Keeper keeper = new Keeper(1);
        try (Fountain.Handle fountain = fountain()) {
            fountain.deadly(3).publisher().subscribe(keeper);
            assertThat(keeper.end()).isNotNull();
            assertThat(keeper.got).isSubsetOf(0, 1, 2, 3);
        }
    }
}
