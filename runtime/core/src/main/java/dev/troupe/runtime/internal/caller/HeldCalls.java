package dev.troupe.runtime.internal.caller;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one connection that are not sent yet: because an argument is a ref without a value, because an earlier
 * call of the same thread is held, or because the actor itself is not created yet for such a reason.
 *
 * <p>What is held because the actor is not created yet stands in one row, and is sent in that order afterwards; a call
 * that is not ready when its turn comes leaves the row and holds up only its own thread, as any other.
 *
 * <p>Only under the connection's lock. A call stays held until it has been sent, so that none overtakes it.
 */
final class HeldCalls {
    private final Map<Thread, Held> byThread = new HashMap<>();
    private final Deque<HeldCall> row = new ArrayDeque<>();
    private boolean isCreated = true;
    private int count;
    private long bytes;

    /** From here on every call is held, until {@link #release}. */
    void holdAll() {
        isCreated = false;
    }

    /** The actor is created: what stands in the row may be sent, with {@link #beginOfRow}. */
    void release() {
        isCreated = true;
    }

    /** Whether a call of this thread has to wait for others. */
    boolean holds(Thread thread) {
        return !isCreated || (count > 0 && (!row.isEmpty() || byThread.containsKey(thread)));
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many calls are held, each of which takes its part of the credit. */
    int count() {
        return count;
    }

    /** How many bytes are held; the values that are missing are not among them. */
    long bytes() {
        return bytes;
    }

    void add(HeldCall held) {
        if (!isCreated || !row.isEmpty()) {
            row.add(held);
        } else {
            ofThread(held.thread()).calls.add(held);
        }
        count++;
        bytes += held.bytes();
    }

    private Held ofThread(Thread thread) {
        return byThread.computeIfAbsent(thread, each -> new Held());
    }

    /** The next call of the row that can be sent; null once the row is empty. For one thread, which then calls {@link #sent}. */
    @Nullable
    HeldCall beginOfRow() {
        while (!row.isEmpty()) {
            HeldCall next = row.element();
            if (next.isReady() && !byThread.containsKey(next.thread())) {
                return next;
            }
            ofThread(next.thread()).calls.add(row.remove());
        }
        return null;
    }

    /** The call with this ref; null if it is not held. */
    @Nullable
    HeldCall find(Call<?> call) {
        return Stream.concat(row.stream(), byThread.values().stream().flatMap(held -> held.calls.stream()))
                .filter(each -> each.call() == call)
                .findFirst()
                .orElse(null);
    }

    /** Threads whose calls left the row. */
    List<Thread> threads() {
        return new ArrayList<>(byThread.keySet());
    }

    /** The first call of a thread, if its arguments are there; whoever gets it sends it, and then calls {@link #sent}. */
    @Nullable
    HeldCall begin(Thread thread) {
        Held held = byThread.get(thread);
        if (held == null || held.isSending || !held.calls.element().isReady()) {
            return null;
        }
        held.isSending = true;
        return held.calls.element();
    }

    /** The call that {@link #begin} or {@link #beginOfRow} returned is held no longer. */
    void sent(HeldCall call) {
        if (row.peek() == call) {
            row.remove();
        } else {
            Held held = byThread.get(call.thread());
            if (held == null || held.calls.peek() != call) {
                return; // Drained meanwhile.
            }
            held.isSending = false;
            held.calls.remove();
            if (held.calls.isEmpty()) {
                byThread.remove(call.thread());
            }
        }
        count--;
        bytes -= call.bytes();
    }

    /** Takes all calls out. */
    void drain(Consumer<HeldCall> consumer) {
        row.forEach(consumer);
        byThread.values().forEach(held -> held.calls.forEach(consumer));
        row.clear();
        byThread.clear();
        count = 0;
        bytes = 0;
    }

    /** The calls of one thread. */
    private static final class Held {
        private final Deque<HeldCall> calls = new ArrayDeque<>();
        private boolean isSending;
    }
}
