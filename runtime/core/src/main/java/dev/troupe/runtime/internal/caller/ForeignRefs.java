package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.control.Resolution;
import dev.troupe.runtime.internal.wire.ObjectId;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.WireInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refs to what other processes have promised, and the node will tell. Safe for any thread. */
final class ForeignRefs {
    private final Caller caller;
    private final HeldObjects objects;
    private final Map<Long, Promise> promises = new HashMap<>();

    /** One that is waited for. */
    private static final class Promise {
        private final ObjectHold hold;

        // Under the lock of all.
        private final List<Call<?>> refs = new ArrayList<>();

        /** Whether the node will tell of it. */
        private volatile boolean isAwaited;

        Promise(ObjectHold hold) {
            this.hold = hold;
        }
    }

    ForeignRefs(Caller caller, HeldObjects objects) {
        this.caller = caller;
        this.objects = objects;
    }

    /** What stands in place of an actor for refs that are no calls of this process. */
    Target target(String text) {
        return new ObjectTarget(caller, text, 0);
    }

    private Target target(long promise) {
        return new ObjectTarget(caller, "Ref " + ObjectId.name(promise), promise);
    }

    /** A ref to a promise has arrived. */
    <T extends @Nullable Object> ObjectRef<T> arrived(long id, long transfer, Codec<T> codec) {
        Call<T> ref = new Call<>(new Callee<>(target(id), 0, codec));
        Promise promise = await(id, ref);
        try {
            // The node tells those who open a lease: it has told of this one perhaps, and a lease from then is not
            // over.
            objects.arrived(id, transfer, !promise.isAwaited)
                    .letGo(); // The promise keeps it, also if it is there by now.
            promise.isAwaited = true;
        } catch (RuntimeException | Error e) {
            giveUp(id, promise, ref);
            throw e;
        }
        return ref;
    }

    private Promise await(long id, Call<?> ref) {
        synchronized (promises) {
            Promise promise = promises.get(id);
            if (promise == null) {
                promise = new Promise(objects.expected(id));
                promises.put(id, promise);
            }
            promise.refs.add(ref);
            return promise;
        }
    }

    private void giveUp(long id, Promise promise, Call<?> ref) {
        synchronized (promises) {
            promise.refs.remove(ref);
            if (!promise.refs.isEmpty() || !promises.remove(id, promise)) {
                return;
            }
        }
        promise.hold.letGo();
    }

    /** Begins to send a ref on that waits for a promise; null where it waits for none. */
    @Nullable
    Transfer share(ObjectRef<?> ref) {
        if (!(ref instanceof Call<?> call) || !(call.target() instanceof ObjectTarget target)) {
            return null;
        }
        synchronized (promises) {
            Promise known = promises.get(target.promise());
            return known == null ? null : objects.transfer(known.hold); // Before that is let go of.
        }
    }

    /** By the reader of replies. */
    void resolved(long id, byte kind, WireInput body) {
        Promise promise;
        synchronized (promises) {
            promise = promises.remove(id);
        }
        if (promise == null) {
            if (kind == Resolution.STORED) {
                objects.granted(body.readLong()).letGo(); // Nobody waits for it any more.
            }
            return;
        }
        byte[] bytes = new byte[body.remaining()];
        body.readBytes(bytes, 0, bytes.length);
        ObjectHold value = kind == Resolution.STORED ? objects.granted(new Resolution(kind, bytes).object()) : null;
        for (Call<?> each : promise.refs) { // Nobody adds to them any more.
            resolve(each, new Resolution(kind, bytes), value);
        }
        promise.hold.letGo();
    }

    private static void resolve(Call<?> ref, Resolution resolution, @Nullable ObjectHold value) {
        switch (resolution.kind()) {
            case Resolution.VALUE -> ref.returned(resolution.in());
            case Resolution.STORED -> ref.stored(Objects.requireNonNull(value), 0);
            case Resolution.THROWN -> ref.threwElsewhere(resolution.bytes());
            default -> ref.lost(Cause.lost(ref + " is lost: " + resolution.in().readString()));
        }
    }
}
