package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.spi.Codec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one actor that will be answered when a stage of the user's completes.
 *
 * <p>For the threads that run the actor's calls, of which one at a time sends the answers; stages complete on any thread
 * and only queue up here.
 */
final class PromisedReplies {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** So many are open at once where each holds no place; calls of such methods that come then wait. */
    static final int MOST = 1000;

    /** In place of a method's number: the call takes none of its places, and is not made again whatever it throws. */
    static final int NO_METHOD = -1;

    private final Queue<Promised<?>> completed = new ConcurrentLinkedQueue<>();

    /** The stages that have not completed, for those who cancel. */
    private final Map<Address, CompletionStage<?>> stages = new ConcurrentHashMap<>();

    private final Set<Address> cancelled = ConcurrentHashMap.newKeySet();
    private final Runnable wake;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger openOfMethods = new AtomicInteger();
    private final AtomicLong made = new AtomicLong();

    /** The methods that have returned a stage, which is what they always do. */
    private final Set<Integer> methods = ConcurrentHashMap.newKeySet();

    /** Wakes the thread that sends the answers when a stage has completed. */
    PromisedReplies(Runnable wake) {
        this.wake = wake;
    }

    /** Whether calls are not answered yet. */
    boolean areOpen() {
        return open.get() > 0;
    }

    /** How many there have been. One that is not counted yet is not open; one that is may be. */
    long made() {
        return made.get();
    }

    /** Whether there are so many that calls of such methods are to wait. */
    boolean areMany() {
        return openOfMethods.get() >= MOST;
    }

    /** Whether this method returns stages, as far as is known. */
    boolean areOf(int method) {
        return methods.contains(method);
    }

    <T extends @Nullable Object> void add(Address to, Codec<T> codec, CompletionStage<? extends T> stage) {
        stages.put(to, stage);
        if (to.method() != NO_METHOD) {
            methods.add(to.method());
            openOfMethods.incrementAndGet();
        }
        open.incrementAndGet(); // Before it completes, perhaps on another thread.
        made.incrementAndGet();
        try {
            var unused = stage.whenComplete((value, thrown) -> {
                stages.remove(to);
                completed.add(new Promised<T>(to, codec, value, thrown));
                wake.run();
            });
        } catch (Throwable e) { // A stage of the user's may refuse, and then fails the call at once.
            stages.remove(to);
            answered(to);
            throw e;
        }
    }

    /**
     * By any thread: which of these calls were promised, and are to be answered as cancelled; with what cancels their stages, which
     * may run code of the user.
     */
    Map<CallKey, Runnable> cancel(Set<CallKey> calls) {
        Map<CallKey, Runnable> found = new HashMap<>();
        stages.forEach((to, stage) -> {
            CallKey key = to.key();
            if (calls.contains(key)) {
                cancelled.add(to);
                if (!stages.containsKey(to)) {
                    cancelled.remove(to); // It may have been answered by now, and is asked for no more.
                }
                found.put(key, () -> cancel(stage));
            }
        });
        return found;
    }

    private static void cancel(CompletionStage<?> stage) {
        try {
            boolean unused = stage.toCompletableFuture().cancel(true);
        } catch (RuntimeException | Error e) { // A stage of the user's that has no future goes on.
            LOG.log(Level.DEBUG, "A stage could not be cancelled", e);
        }
    }

    /** Whether a call that can be answered now was cancelled; asked once. */
    boolean wasCancelled(Address to) {
        return !cancelled.isEmpty() && cancelled.remove(to);
    }

    /** The next call that can be answered; null if there is none. {@link #answered} is to follow. */
    @Nullable
    Promised<?> next() {
        return open.get() > 0 ? completed.poll() : null;
    }

    /** One is. */
    void answered(Address to) {
        open.decrementAndGet();
        if (to.method() != NO_METHOD) {
            openOfMethods.decrementAndGet();
        }
    }

    /** Where an answer goes. */
    record Address(int caller, int connection, int call, int method) {
        CallKey key() {
            return CallKey.of(caller, connection, call);
        }
    }

    /** A call whose stage has completed. */
    record Promised<T extends @Nullable Object>(
            Address to,
            Codec<T> codec,
            @Nullable T value,
            @Nullable Throwable thrown) {
        /** What the user's code threw, if it did; a stage that depends on another wraps it. */
        @Nullable
        Throwable failure() {
            return thrown instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : thrown;
        }
    }
}
