package dev.troupe.runtime.internal.caller;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * The calls of one connection that may be sent again should their actor be restarted, and those that could not be sent yet
 * because it is, in the order in which they were made.
 *
 * <p>Only under the connection's lock. What has finished is let go of when others come.
 */
final class KeptCalls {
    private static final int FEW = 64;

    private final Deque<KeptCall> calls = new ArrayDeque<>();
    private int retries;
    private int many = FEW;

    /** How often a call may be sent again; -1 is without end. */
    int retries() {
        return retries;
    }

    void retries(int known) {
        retries = known;
    }

    /** Keeps a call that is about to be sent, or cannot be yet. */
    KeptCall add(OutgoingCall out, Call<?> call) {
        while (!calls.isEmpty() && calls.element().call().isFinished()) {
            calls.remove();
        }
        if (calls.size() >= many) {
            // A method that answers later holds up no other.
            removeFinished();
            many = Math.max(FEW, 2 * calls.size());
        }
        KeptCall kept = new KeptCall(out, call);
        calls.add(kept);
        return kept;
    }

    /** The call that was added last was not made after all. */
    void removeLast() {
        calls.removeLast();
    }

    /** All that have not finished. */
    List<KeptCall> unfinished() {
        removeFinished();
        return List.copyOf(calls);
    }

    /** The process that they were sent to is gone: takes those out that are not sent again. */
    void takeLost(Consumer<Call<?>> consumer) {
        removeFinished();
        calls.removeIf(each -> {
            boolean isLost = each.isLost(retries);
            if (isLost) {
                consumer.accept(each.call());
            }
            return isLost;
        });
    }

    /** Takes all calls out. */
    void drain(Consumer<Call<?>> consumer) {
        removeFinished();
        calls.forEach(each -> consumer.accept(each.call()));
        calls.clear();
    }

    private void removeFinished() {
        calls.removeIf(each -> each.call().isFinished());
    }
}
