package dev.troupe.runtime.internal.caller;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one connection that are not sent yet: because an argument is a ref without a value, because an earlier
 * call of the same thread is held, or because the actor itself is not created yet for such a reason.
 *
 * <p>Only under the connection's lock. The calls of one thread are sent in their order, by one thread at a time.
 */
final class HeldCalls {
    private final Map<Thread, Held> byThread = new HashMap<>();
    private boolean all;
    private int count;
    private long bytes;

    /** From here on every call is held, until {@link #release}. */
    void holdAll() {
        all = true;
    }

    /** Lets go of the calls whose arguments are there; returns the threads that made some. */
    List<Thread> release() {
        all = false;
        return new ArrayList<>(byThread.keySet());
    }

    /** Whether a call of this thread has to wait for others. */
    boolean holds(Thread thread) {
        return all || (count > 0 && byThread.containsKey(thread));
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
        byThread.computeIfAbsent(held.thread(), thread -> new Held()).calls.add(held);
        count++;
        bytes += held.bytes();
    }

    /** The first call of a thread, if its arguments are there; whoever gets it sends it, and then calls {@link #sent}. */
    @Nullable
    HeldCall begin(Thread thread) {
        Held held = byThread.get(thread);
        if (held == null || held.isSending || all || !held.calls.element().isReady()) {
            return null;
        }
        held.isSending = true;
        return held.calls.element();
    }

    /** The call that {@link #begin} returned is held no longer. */
    void sent(HeldCall call) {
        Held held = byThread.get(call.thread());
        if (held == null) {
            return; // Drained meanwhile.
        }
        held.isSending = false;
        held.calls.remove();
        count--;
        bytes -= call.bytes();
        if (held.calls.isEmpty()) {
            byThread.remove(call.thread());
        }
    }

    /** Takes all calls out. */
    void drain(Consumer<Call<?>> consumer) {
        byThread.values().forEach(held -> held.calls.forEach(each -> consumer.accept(each.call())));
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
