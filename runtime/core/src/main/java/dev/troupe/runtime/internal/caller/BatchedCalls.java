package dev.troupe.runtime.internal.caller;

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
    private volatile int count;

    /** Does something with one call. */
    interface Action {
        void accept(Call<?> call, long number);
    }

    /** Any thread may ask. */
    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** Whether a call that was made is among them; any thread may ask, and hear of one that has just been sent. */
    boolean mayContain(Call<?> call) {
        return count != 0 && call.number() - first >= 0;
    }

    /** Says whether it is the first. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // Under the lock.
    boolean add(Call<?> call, long number) {
        int at = count;
        if (at == calls.length) {
            calls = java.util.Arrays.copyOf(calls, Math.max(32, at * 2));
            numbers = java.util.Arrays.copyOf(numbers, calls.length);
        }
        if (at == 0) {
            first = (int) number;
        }
        calls[at] = call;
        numbers[at] = number;
        count = at + 1;
        return at == 0;
    }

    /** They have been sent, or are lost with their actor. */
    void clear() {
        for (int i = count; i-- > 0; ) {
            calls[i] = null;
        }
        if (count != 0) {
            count = 0;
        }
    }

    /** Takes all calls out. */
    void drain(Action action) {
        for (int i = 0; i < count; i++) {
            Call<?> call = calls[i];
            if (call != null) {
                action.accept(call, numbers[i]);
            }
        }
        clear();
    }
}
