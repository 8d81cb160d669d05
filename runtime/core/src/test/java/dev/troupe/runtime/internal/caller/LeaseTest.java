package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LeaseTest {
    private final ReferenceQueue<Object> over = new ReferenceQueue<>();
    private final Lease lease = lease();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @NullUnmarked // What is not told needs no connection.
    private Lease lease() {
        return new Lease(null, over);
    }

    @Test
    void theSecondHandleIsToldAfterTheFirst() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread first = new Thread(() -> lease.tell(opens -> {
            begun.countDown();
            hold(go);
            told.add("first, " + opens);
        }));
        Thread second = new Thread(() -> lease.tell(opens -> told.add("second, " + opens)));
        first.start();
        begun.await();

        second.start();

        await().atMost(Duration.ofSeconds(10)).until(() -> second.getState() == Thread.State.BLOCKED);
        assertThat(told).isEmpty();
        go.countDown();
        first.join();
        second.join();
        assertThat(told).containsExactly("first, true", "second, false");
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSecondHandleOpensItWhereTheFirstCouldNot() {
        assertThatThrownBy(() -> lease.tell(opens -> {
                    throw new IllegalStateException("no memory");
                }))
                .hasMessage("no memory");
        assertThat(lease.term().isKnown()).isFalse();

        lease.tell(opens -> told.add("second, " + opens));

        assertThat(told).containsExactly("second, true");
        assertThat(lease.term().isKnown()).isTrue();
    }

    @Test
    void itIsOverWhenAllHaveLeftAndNotBefore() {
        assertThat(lease.join()).isTrue();
        lease.leave();
        assertThat(over.poll()).isNull();

        lease.leave();

        assertThat(over.poll()).isSameAs(lease.term());
        assertThat(lease.join()).isFalse();
        assertThat(over.poll()).isNull();
    }
}
