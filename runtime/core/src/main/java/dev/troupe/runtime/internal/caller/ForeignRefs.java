package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.control.Resolution;
import dev.troupe.runtime.internal.wire.ObjectId;
import dev.troupe.runtime.spi.Codec;
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

    /** Those who wait for one. */
    private record Promise(ObjectHold hold, List<Call<?>> refs) {}

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
        synchronized (promises) {
            Promise known = promises.get(id);
            if (known == null) {
                known = new Promise(objects.expected(id), new ArrayList<>());
                promises.put(id, known);
            }
            known.refs().add(ref);
        }
        objects.arrived(id, transfer).letGo(); // The promise keeps it, also if it is there by now.
        return ref;
    }

    /** What keeps the promise that a ref waits for; null if it waits for none. */
    @Nullable
    ObjectHold holdOf(ObjectRef<?> ref) {
        if (!(ref instanceof Call<?> call) || !(call.target() instanceof ObjectTarget target)) {
            return null;
        }
        synchronized (promises) {
            Promise known = promises.get(target.promise());
            return known == null ? null : known.hold();
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
                objects.refuse(body.readLong());
            }
            return;
        }
        byte[] bytes = new byte[body.remaining()];
        body.readBytes(bytes, 0, bytes.length);
        ObjectHold value = kind == Resolution.STORED ? objects.granted(new Resolution(kind, bytes).object()) : null;
        for (Call<?> each : promise.refs()) {
            resolve(each, new Resolution(kind, bytes), value);
        }
        promise.hold().letGo();
    }

    private static void resolve(Call<?> ref, Resolution resolution, @Nullable ObjectHold value) {
        switch (resolution.kind()) {
            case Resolution.VALUE -> ref.returned(resolution.in());
            case Resolution.STORED -> ref.stored(Objects.requireNonNull(value));
            case Resolution.THROWN -> ref.threwElsewhere(resolution.bytes());
            default -> ref.lost(Cause.lost(ref + " is lost: " + resolution.in().readString()));
        }
    }
}
