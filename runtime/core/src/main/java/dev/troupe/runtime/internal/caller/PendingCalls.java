package dev.troupe.runtime.internal.caller;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one connection that have no reply yet, by call number: a ring that grows.
 *
 * <p>{@link #add} and {@link #drain} are for the thread that holds the connection's lock, {@link #remove} for the one
 * that holds the reader's role, at the same time. A ring that was replaced may still lose its entries to a reader: the
 * new ring then keeps a call that is done, which counts as free.
 */
final class PendingCalls {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Call[].class);
    private static final int INITIAL = 64;

    private volatile @Nullable Call<?>[] ring;
    private int last;

    PendingCalls() {
        ring = new Call<?>[INITIAL];
    }

    /** Takes the next number for a call and keeps the call until that is removed. */
    int add(Call<?> call, long inFlight) {
        @Nullable Call<?>[] slots = ring;
        if (inFlight > slots.length / 2) {
            slots = grow(slots);
        }
        int number = last;
        while (true) {
            number = number == -1 ? 1 : number + 1; // 0 is none.
            Call<?> there = (Call<?>) SLOT.getVolatile(slots, index(slots, number));
            if (there == null || there.isFinished()) {
                break;
            }
        }
        last = number;
        call.number(number);
        // Seen by whoever reads the reply: the queue's lock, taken to send the call, comes after it.
        SLOT.setRelease(slots, index(slots, number), call);
        return number;
    }

    /**
     * Takes a call out; null if there is none of that number. Only one thread does so with a number: the reader of replies if
     * the call was sent, the sender if it could not be. So it is taken by a plain write, and not in competition.
     */
    @Nullable
    Call<?> remove(int number) {
        @Nullable Call<?>[] slots = ring;
        Call<?> call = (Call<?>) SLOT.getVolatile(slots, index(slots, number));
        if (call == null || call.number() != number) {
            return null;
        }
        SLOT.setRelease(slots, index(slots, number), (Call<?>) null);
        return call;
    }

    /** Takes all calls out. */
    void drain(Consumer<Call<?>> consumer) {
        @Nullable Call<?>[] slots = ring;
        for (int i = 0; i < slots.length; i++) {
            Call<?> call = (Call<?>) SLOT.getAndSet(slots, i, (Call<?>) null);
            if (call != null && !call.isFinished()) {
                consumer.accept(call);
            }
        }
    }

    /** Twice the room; numbers keep their order, and each its own place, because a place is a number's lower bits. */
    private @Nullable Call<?>[] grow(@Nullable Call<?>[] old) {
        @Nullable Call<?>[] slots = new Call<?>[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            Call<?> call = (Call<?>) SLOT.getVolatile(old, i);
            // One that is made again has another number by now.
            if (call != null && !call.isFinished() && index(old, call.number()) == i) {
                slots[call.number() & slots.length - 1] = call;
            }
        }
        ring = slots;
        return slots;
    }

    private static int index(@Nullable Call<?>[] slots, int number) {
        return number & slots.length - 1;
    }
}
