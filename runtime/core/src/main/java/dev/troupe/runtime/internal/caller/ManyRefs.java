package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.WaitResult;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.spi.Refs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for several refs at once: reads replies, whichever come, and looks what is done. Safe for any thread.
 *
 * <p>A time of {@value #ENDLESS} ns is without end.
 */
public final class ManyRefs {
    /** No limit. */
    public static final long ENDLESS = Long.MAX_VALUE;

    /** A ref that is not a call of this process's cannot wake anybody. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final long deadline;
    private final boolean isEndless;
    private final boolean isLook;

    /** When it looks whether it waits for ever; 0 until it waits. */
    private long nextLook;

    private int looks;

    /** With whom it has looked. */
    private @Nullable ReplyReader looked;

    /** The CPU of the call that waits, from when it has to until it has all that it waits for. */
    private @Nullable CallCpu given;

    private ManyRefs(long nanos) {
        isEndless = nanos == ENDLESS;
        isLook = nanos == 0;
        deadline = isEndless ? 0 : System.nanoTime() + Math.min(nanos, Long.MAX_VALUE / 2);
    }

    private long left() {
        return isEndless ? ENDLESS : deadline - System.nanoTime();
    }

    /**
     * The results of all, in their order; the first failure that is seen at once.
     *
     * @throws CallTimeoutException when they are not there in time
     */
    public static <T extends @Nullable Object> List<T> get(
            Collection<? extends ObjectRef<? extends T>> refs, long nanos) {
        List<ObjectRef<? extends T>> all = List.copyOf(refs);
        new ManyRefs(nanos).await(each -> each.awaitAll(all));
        List<T> results = new ArrayList<>(all.size());
        for (ObjectRef<? extends T> each : all) {
            results.add(each.get());
        }
        return Collections.unmodifiableList(results);
    }

    private void await(Consumer<ManyRefs> wait) {
        try {
            wait.accept(this);
        } finally {
            if (looked != null) {
                looked.endLooks();
            }
            ActorCpu.takeAgain(given);
        }
    }

    private void awaitAll(List<? extends ObjectRef<?>> refs) {
        int failures = -1;
        for (int i = 0; i < refs.size(); i++) {
            while (!isDone(refs.get(i))) {
                int now = Call.failures();
                if (now != failures) {
                    failures = now;
                    throwIfAnyFailed(refs.subList(i, refs.size()));
                }
                if (left() <= 0) {
                    look(refs.get(i));
                    if (isDone(refs.get(i))) {
                        continue;
                    }
                    long missing = refs.subList(i, refs.size()).stream()
                            .filter(each -> !isDone(each))
                            .count();
                    throw new CallTimeoutException(
                            missing + " of " + refs.size() + " calls had no result in time, the first of them "
                                    + refs.get(i) + "; the calls themselves go on."
                                    + (isLook ? "" : waitsFor(refs.get(i))),
                            null);
                }
                ObjectRef<?> ref = refs.get(i);
                awaitProgress(ref, refs.subList(i, refs.size()), () -> isDone(ref) || Call.failures() != now);
            }
            throwIfFailed(refs.get(i));
        }
    }

    private static void throwIfAnyFailed(List<? extends ObjectRef<?>> refs) {
        refs.forEach(ManyRefs::throwIfFailed);
    }

    private static void throwIfFailed(ObjectRef<?> ref) {
        Call<?> call = callOf(ref);
        if (call != null && call.hasFailed()) {
            Object unused = ref.get();
        }
    }

    /** Waits until so many are done, or the time is over, and says which are. */
    public static <T extends @Nullable Object> WaitResult<T> await(
            Collection<? extends ObjectRef<? extends T>> refs, int count, long nanos) {
        List<ObjectRef<T>> all = new ArrayList<>(refs.size());
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ObjectRef<? extends T> each : refs) {
            if (!distinct.add(each)) {
                throw new IllegalArgumentException("A ref stands twice among those to wait for: " + each + ".");
            }
            all.add(widen(each));
        }
        if (all.isEmpty()) {
            return new WaitResult<>(List.of(), List.of());
        }
        if (count < 1 || count > all.size()) {
            throw new IllegalArgumentException("The number to wait for must be between 1 and that of the refs, "
                    + all.size() + ", was " + count + ".");
        }
        new ManyRefs(nanos).await(each -> each.awaitSome(all, count));
        List<ObjectRef<T>> ready = new ArrayList<>();
        List<ObjectRef<T>> notReady = new ArrayList<>();
        for (ObjectRef<T> each : all) {
            (ready.size() < count && isDone(each) ? ready : notReady).add(each);
        }
        return new WaitResult<>(ready, notReady);
    }

    @SuppressWarnings("unchecked") // A ref only gives.
    private static <T extends @Nullable Object> ObjectRef<T> widen(ObjectRef<? extends T> ref) {
        return (ObjectRef<T>) ref;
    }

    private void awaitSome(List<? extends ObjectRef<?>> refs, int count) {
        List<ObjectRef<?>> pending = new ArrayList<>(refs);
        while (true) {
            pending.removeIf(ManyRefs::isDone);
            if (refs.size() - pending.size() >= count) {
                return;
            }
            if (left() <= 0) {
                look(pending.get(0));
                return;
            }
            awaitProgress(pending.get(0), pending, () -> pending.stream().anyMatch(ManyRefs::isDone));
        }
    }

    /** Reads what has come, where the wait is over: no time at all is enough for what is here. */
    private static void look(ObjectRef<?> any) {
        Call<?> call = callOf(any);
        if (call != null) {
            call.replies().look();
        }
    }

    /**
     * Something may have come after this.
     *
     * @param refs those that are waited for
     * @param isThere whether there is no need to wait
     */
    private void awaitProgress(ObjectRef<?> ref, List<? extends ObjectRef<?>> refs, BooleanSupplier isThere) {
        Call<?> call = callOf(ref);
        if (call == null) {
            LockSupport.parkNanos(this, Math.min(LOOK_NANOS, left()));
        } else {
            if (given == null) {
                given = call.cpu().giveBack();
            }
            awaitProgress(call.replies(), refs, isThere);
        }
        if (Thread.currentThread().isInterrupted() && !isDone(ref) && !isThere.getAsBoolean()) {
            throw new CallInterruptedException(
                    "Interrupted while waiting for several calls, " + ref + " among them; they themselves go on.",
                    null);
        }
    }

    private void awaitProgress(ReplyReader replies, List<? extends ObjectRef<?>> refs, BooleanSupplier isThere) {
        if (!isEndless || !replies.looksForCycles()) {
            replies.awaitProgress(Math.max(1, left()), isThere);
            return;
        }
        if (nextLook == 0) {
            nextLook = ReplyReader.nextLook(looks);
        }
        replies.awaitProgress(Math.max(1, nextLook - System.nanoTime()), isThere);
        if (System.nanoTime() - nextLook >= 0) {
            looks++;
            looked = replies;
            lookForCycle(replies, refs);
            nextLook = ReplyReader.nextLook(looks);
        }
    }

    /** Whether it waits for ever, for all that is still missing. */
    private static void lookForCycle(ReplyReader replies, List<? extends ObjectRef<?>> refs) {
        List<Call<?>> missing = new ArrayList<>();
        for (ObjectRef<?> each : refs) {
            Call<?> call = callOf(each);
            if (call == null) {
                return; // Anybody may complete it.
            }
            if (!call.isFinished()) {
                missing.add(call);
            }
        }
        if (!missing.isEmpty()) {
            replies.lookForCycle(missing);
        }
    }

    private static String waitsFor(ObjectRef<?> ref) {
        Call<?> call = callOf(ref);
        return call == null ? "" : call.waitsFor();
    }

    private static boolean isDone(ObjectRef<?> ref) {
        Call<?> call = callOf(ref);
        return call == null ? ref.isDone() : call.isFinished() || call.replies().isClosed();
    }

    private static @Nullable Call<?> callOf(ObjectRef<?> ref) {
        return Refs.whole(ref) instanceof Call<?> call ? call : null;
    }
}
