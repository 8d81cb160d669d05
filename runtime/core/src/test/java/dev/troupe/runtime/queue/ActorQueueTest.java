package dev.troupe.runtime.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The object itself, as its actor's thread uses it. */
@Timeout(30)
@SuppressWarnings("FutureReturnValueIgnored") // What they complete with is looked at where it matters.
class ActorQueueTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final Numbers queue = new Numbers(2);

    private static final class Numbers extends ActorQueue<Integer> {
        Numbers() {}

        Numbers(int capacity) {
            super(capacity);
        }
    }

    private CompletableFuture<Void> put(int element) {
        return queue.put(element).toCompletableFuture();
    }

    private CompletableFuture<Integer> take() {
        return queue.take().toCompletableFuture();
    }

    private CompletableFuture<Optional<Integer>> poll(Duration timeout) {
        return queue.poll(timeout).toCompletableFuture();
    }

    @Test
    void elementsComeOutAsTheyCameIn() {
        assertThat(put(1)).isCompleted();
        assertThat(put(2)).isCompleted();

        assertThat(take()).isCompletedWithValue(1);
        assertThat(queue.poll()).contains(2);
        assertThat(queue.poll()).isEmpty();
    }

    @Test
    void whoTakesFirstGetsWhatComesFirst() {
        CompletableFuture<Integer> first = take();
        CompletableFuture<Optional<Integer>> second = poll(LONG);

        put(1);
        assertThat(first).isCompletedWithValue(1);
        assertThat(second).isNotDone();
        put(2);
        assertThat(second).isCompletedWithValue(Optional.of(2));
        assertThat(queue.size()).isZero();
    }

    @Test
    void whereThereIsNoRoomPuttingWaits() {
        put(1);
        put(2);
        CompletableFuture<Void> third = put(3);
        CompletableFuture<Void> fourth = put(4);
        assertThat(third).isNotDone();
        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.remainingCapacity()).isZero();

        assertThat(take()).isCompletedWithValue(1);
        assertThat(third).isCompleted();
        assertThat(fourth).isNotDone();
        assertThat(queue.drain(10)).containsExactly(2, 3, 4);
        assertThat(fourth).isCompleted();
        assertThat(queue.remainingCapacity()).isEqualTo(2);
    }

    @Test
    void whoOffersDoesNotWait() {
        assertThat(queue.offer(1)).isTrue();
        assertThat(queue.offerAll(List.of(2, 3))).isFalse();
        assertThat(queue.offerAll(List.of(2))).isTrue();
        assertThat(queue.offer(3)).isFalse();

        assertThat(queue.drain(1)).containsExactly(1);
        assertThat(queue.drain(0)).isEmpty();
        assertThat(queue.drain(10)).containsExactly(2);
        assertThat(queue.drain(10)).isEmpty();
    }

    @Test
    void whoDidNotGetOneInTimeTakesNone() {
        CompletableFuture<Optional<Integer>> now = poll(Duration.ZERO);
        CompletableFuture<Optional<Integer>> soon = poll(Duration.ofMillis(5));
        assertThat(now.join()).isEmpty();
        assertThat(soon.join()).isEmpty();

        put(1);

        assertThat(queue.size()).isEqualTo(1);
        assertThat(poll(Duration.ZERO)).isCompletedWithValue(Optional.of(1));
    }

    @Test
    void whoIsCancelledTakesNoneAndPutsNoneIn() {
        take().cancel(true);
        poll(LONG).cancel(true);
        put(1);
        put(2);
        CompletableFuture<Void> third = put(3);
        CompletableFuture<Void> fourth = put(4);
        third.cancel(true);

        assertThat(queue.drain(10)).containsExactly(1, 2, 4);
        assertThat(fourth).isCompleted();
    }

    @Test
    void whoOffersForAWhileWaitsNoLonger() {
        put(1);
        put(2);
        CompletableFuture<Boolean> soon = queue.offer(3, Duration.ofMillis(5)).toCompletableFuture();
        CompletableFuture<Boolean> later = queue.offer(4, LONG).toCompletableFuture();
        assertThat(soon.join()).isFalse();
        assertThat(later).isNotDone();

        assertThat(queue.drain(10)).containsExactly(1, 2, 4);
        assertThat(later).isCompletedWithValue(true);
        assertThat(queue.offer(5, Duration.ZERO).toCompletableFuture()).isCompletedWithValue(true);
    }

    @Test
    void whoWaitsFailsWhenItIsShutDown() {
        CompletableFuture<Integer> waits = take();
        queue.shutdown();
        assertThat(waits).isCompletedExceptionally();
        assertThat(take()).isCompletedExceptionally();
        assertThat(put(1)).isCompletedExceptionally();
        assertThatThrownBy(() -> queue.offer(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The queue was shut down.");
    }

    @Test
    void whatIsLeftCanBeTakenWhenItIsShutDown() {
        put(1);
        put(2);
        CompletableFuture<Void> third = put(3);
        queue.shutdown();

        assertThat(third).isCompletedExceptionally();
        assertThat(take()).isCompletedWithValue(1);
        assertThat(queue.drain(10)).containsExactly(2);
        assertThat(queue.poll()).isEmpty();
        assertThat(poll(LONG)).isCompletedExceptionally();
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNoElement() {
        assertThatThrownBy(() -> queue.put(null)).hasMessage("null is no element of a queue.");
        assertThatThrownBy(() -> queue.offer(null)).isInstanceOf(NullPointerException.class);
        assertThat(queue.size()).isZero();
    }

    @Test
    void withoutACapacityThereIsRoomForAll() {
        Numbers unlimited = new Numbers();
        for (int i = 0; i < 10_000; i++) {
            assertThat(unlimited.offer(i)).isTrue();
        }
        assertThat(unlimited.size()).isEqualTo(10_000);
    }

    @Test
    void aQueueWithoutRoomIsNone() {
        assertThatThrownBy(() -> new Numbers(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A queue must have room for 1 element or more, was 0.");
    }
}
