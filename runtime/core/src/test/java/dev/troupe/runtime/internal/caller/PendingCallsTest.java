package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PendingCallsTest {
    private static final byte[] RESULT = new byte[4];

    private final PendingCalls pending = new PendingCalls();

    @NullUnmarked // A call that only waits needs no connection.
    private static Call<Integer> call() {
        return new Call<>(new Callee<>(null, 0, Codecs.INT));
    }

    private static void finish(Call<?> call) {
        call.returned(new WireInput(RESULT, 0, 4));
    }

    /** Numbers go on from here: nobody makes billions of calls in a test. */
    private void startAt(int number) throws ReflectiveOperationException {
        Field last = PendingCalls.class.getDeclaredField("last");
        last.setAccessible(true);
        last.setInt(pending, number);
    }

    @Test
    void aCallIsTakenOutOnce() {
        Call<?> call = call();
        int number = pending.add(call, 0);

        assertThat(number).isEqualTo(1);
        assertThat(call.number()).isEqualTo(1);
        assertThat(pending.remove(number)).isSameAs(call);
        assertThat(pending.remove(number)).isNull();
    }

    @Test
    void whatWasNeverAddedIsNotThere() {
        pending.add(call(), 0);

        for (int number : new int[] {0, 2, -1, 65, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 20}) {
            assertThat(pending.remove(number)).as("%d", number).isNull();
        }
        assertThat(pending.remove(1)).isNotNull();
    }

    @Test
    void aNumberThatSharesAPlaceTakesNobodyElseOut() {
        Call<?> call = call();
        int number = pending.add(call, 0);

        assertThat(pending.remove(number + 64)).isNull();
        assertThat(pending.remove(number + 128)).isNull();
        assertThat(pending.remove(number)).isSameAs(call);
    }

    @Test
    void growsWhileAllAreKept() {
        List<Call<?>> calls = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            calls.add(call());
            numbers.add(pending.add(calls.get(i), i));
        }

        assertThat(numbers).doesNotHaveDuplicates().isSorted();
        for (int i = 0; i < calls.size(); i++) {
            assertThat(pending.remove(numbers.get(i))).isSameAs(calls.get(i));
        }
    }

    @Test
    void numbersBeginAnewAtTheirEndAndAreNeverZero() throws ReflectiveOperationException {
        for (int start : new int[] {Integer.MAX_VALUE - 5, -5, -1, Integer.MIN_VALUE}) {
            startAt(start);
            Map<Integer, Call<?>> calls = new HashMap<>();
            for (int i = 0; i < 200; i++) {
                Call<?> call = call();
                int number = pending.add(call, i);
                assertThat(number).isEqualTo(start < 0 && start + i + 1 >= 0 ? start + i + 2 : start + i + 1);
                calls.put(number, call);
            }
            calls.forEach((number, call) -> {
                assertThat(pending.remove(number)).isSameAs(call);
                finish(call);
            });
        }
    }

    /** Whoever keeps many refs has nothing else to pay for than them, and a place for each that is open. */
    @Test
    @NullUnmarked
    void aRefTakesLittleMemory() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Callee<Integer> callee = new Callee<>(null, 0, Codecs.INT);
        int count = 10_000;
        List<Call<?>> refs = new ArrayList<>(count);
        long before = threads.getCurrentThreadAllocatedBytes();

        for (int i = 0; i < count; i++) {
            Call<Integer> call = new Call<>(callee);
            refs.add(call);
            pending.add(call, i);
        }

        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / count)
                .as("bytes")
                .isLessThan(128);
        assertThat(refs).noneMatch(Call::isFinished);
    }

    @Test
    void slowCallsAreSteppedOver() {
        List<Call<?>> slow = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            slow.add(call());
            numbers.add(pending.add(slow.get(i), i));
        }
        for (int i = 0; i < 10_000; i++) {
            Call<?> quick = call();
            int number = pending.add(quick, 20);
            assertThat(pending.remove(number)).isSameAs(quick);
            finish(quick);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(pending.remove(numbers.get(i))).isSameAs(slow.get(i));
        }
    }

    @Test
    void drainGivesEachThatWaitsOnce() {
        List<Call<?>> calls = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            calls.add(call());
            pending.add(calls.get(i), i);
        }
        finish(calls.get(7)); // Done, though still in its place.
        pending.remove(9);
        List<Call<?>> drained = new ArrayList<>();

        pending.drain(drained::add);
        pending.drain(drained::add);

        assertThat(drained).hasSize(298).doesNotHaveDuplicates().doesNotContain(calls.get(7), calls.get(8));
        assertThat(pending.remove(1)).isNull();
    }

    @Test
    void onlyADoneCallGivesUpItsPlace() {
        Deque<Call<?>> kept = new ArrayDeque<>();
        Random random = new Random(1);
        Map<Integer, Call<?>> model = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            if (random.nextInt(100) < 52 && model.size() < 3000) {
                Call<?> call = call();
                int number = pending.add(call, model.size());
                assertThat(model.put(number, call)).isNull();
                kept.add(call);
            } else if (!model.isEmpty()) {
                Call<?> any = random.nextBoolean() ? kept.pollFirst() : kept.pollLast();
                if (any != null) {
                    assertThat(pending.remove(any.number())).isSameAs(any);
                    model.remove(any.number());
                    finish(any);
                }
            }
        }
        model.forEach((number, call) -> assertThat(pending.remove(number)).isSameAs(call));
    }

    @Test
    void repliesMayComeWhileTheRingGrows() throws Exception {
        for (int round = 0; round < 30; round++) {
            growUnderFire();
        }
    }

    /** One thread sends and one takes replies, as a connection's do; every call must come out exactly once. */
    private static void growUnderFire() throws Exception {
        PendingCalls calls = new PendingCalls();
        int count = 20_000;
        ConcurrentLinkedQueue<Integer> replies = new ConcurrentLinkedQueue<>();
        AtomicInteger completed = new AtomicInteger();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            int lost = 0;
            while (completed.get() < count) {
                Integer number = replies.poll();
                if (number == null) {
                    Thread.onSpinWait();
                    continue;
                }
                Call<?> call = calls.remove(number);
                if (call == null || call.number() != number || call.isFinished()) {
                    lost++;
                } else {
                    finish(call);
                }
                completed.incrementAndGet();
            }
            return lost;
        });
        for (int i = 0; i < count; i++) {
            // The window opens and closes, so that the ring grows in the midst of replies.
            while (i - completed.get() > 200 + i / 3) {
                Thread.onSpinWait();
            }
            replies.add(calls.add(call(), i - completed.get()));
        }
        assertThat(reader.get(20, TimeUnit.SECONDS))
                .as("calls lost or taken twice")
                .isZero();
    }
}
