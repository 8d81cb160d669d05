package dev.troupe.runtime.internal.caller;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one connection that wait to go out together: pending like any other, but not in the queue yet.
 *
 * <p>Only under the connection's lock, but for {@link #isEmpty} and {@link #mayContain}.
 */
final class BatchedCalls {
    private @Nullable Call<?>[] calls = new Call<?>[0];
    private long[] numbers = new long[0];
    private volatile int first;
    private final AtomicInteger count = new AtomicInteger();

    /** Does something with one call. */
    interface Action {
        void accept(Call<?> call, long number);
    }

    /** Any thread may ask. */
    boolean isEmpty() {
        return count.get() == 0;
    }

    int count() {
        return count.getPlain();
    }

    /** Whether a call that was made is among them; any thread may ask, and hear of one that has just been sent. */
    boolean mayContain(Call<?> call) {
        return count.get() != 0 && call.number() - first >= 0;
    }

    /** Says whether it is the first. */
    boolean add(Call<?> call, long number) {
        int at = count.getPlain();
        if (at == calls.length) {
            calls = Arrays.copyOf(calls, Math.max(32, at * 2));
            numbers = java.util.Arrays.copyOf(numbers, calls.length);
        }
        calls[at] = call;
        numbers[at] = number;
        if (at == 0) {
            first = (int) number;
            count.set(1);
        } else {
            // That there are some is known; a fence for each would take a twentieth of the time that a call does.
            count.setRelease(at + 1);
        }
        return at == 0;
    }

    /** They have been sent, or are lost with their actor. */
    void clear() {
        int before = count.getPlain();
        if (before != 0) {
            Arrays.fill(calls, 0, before, null);
            count.set(0);
        }
    }

    /** Takes all calls out. */
    void drain(Action action) {
        for (int i = 0; i < count.getPlain(); i++) {
            Call<?> call = calls[i];
            if (call != null) {
                action.accept(call, numbers[i]);
            }
        }
        clear();
    }
}
