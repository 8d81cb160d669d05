package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.control.ObjectStub;
import dev.troupe.runtime.internal.control.Resolution;
import dev.troupe.runtime.internal.wire.ObjectId;
import dev.troupe.runtime.internal.wire.Thrown;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.SharedValue;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refs that travel inside of values. One whose value is here and small goes as its value, one whose value lies in shared
 * memory as the number of that; of any other this process promises the node to say what becomes of it. Safe for any thread.
 */
final class SharedRefs {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** What is larger is not told as it is. */
    private static final int MOST_BYTES = 4 << 10;

    private final Caller caller;
    private final RemoteActor node;
    private final HeldObjects objects;
    private final ForeignRefs foreign;
    private final OwnPromises own;

    SharedRefs(Caller caller, RemoteActor node, HeldObjects objects) {
        this.caller = caller;
        this.node = node;
        this.objects = objects;
        foreign = new ForeignRefs(caller, objects);
        own = new OwnPromises(objects);
    }

    /** Begins to send a ref; null where its value is to be sent in its place. */
    <T extends @Nullable Object> @Nullable Transfer share(Codec<T> codec, ObjectRef<T> ref) {
        Transfer stored = ref instanceof SharedValue value ? value.share(codec) : null;
        if (stored != null) {
            return stored;
        }
        if (ref.isDone() && hasValue(ref)) {
            return null;
        }
        Transfer promised = foreign.share(ref);
        if (promised == null) {
            promised = own.share(codec, ref);
        }
        return promised != null ? promised : promise(codec, ref);
    }

    private static boolean hasValue(ObjectRef<?> ref) {
        if (ref instanceof Call<?> call) {
            return !call.hasFailed();
        }
        try {
            Object unused = ref.get();
            return true;
        } catch (RuntimeException | Error e) { // It travels as what it is, and is thrown where it is asked for.
            return false;
        }
    }

    private <T extends @Nullable Object> Transfer promise(Codec<T> codec, ObjectRef<T> ref) {
        ObjectHold promise = objects.promise();
        Transfer transfer = own.add(promise, codec, ref); // Keeps it also when that has been resolved.
        AllDone.then(List.of(ref), () -> resolve(promise, codec, ref));
        return transfer;
    }

    /** On a thread where code of the user may run: says what has become of it. */
    private <T extends @Nullable Object> void resolve(ObjectHold promise, Codec<T> codec, ObjectRef<T> ref) {
        long id = promise.object().id();
        try {
            resolve(id, codec, ref);
            own.told(promise);
        } catch (RuntimeException | Error e) { // No memory, or Troupe is being shut down.
            LOG.log(Level.DEBUG, "What became of " + ref + " could not be told", e);
            Resolution lost = Resolution.lost("its value could not be told: " + e);
            caller.leases().later(() -> {
                ObjectRef<@Nullable Void> word = ObjectStub.resolve(node, id, lost, List.of());
                own.told(promise);
                return word;
            });
        }
    }

    private <T extends @Nullable Object> void resolve(long promise, Codec<T> codec, ObjectRef<T> ref) {
        Transfer stored = ref instanceof SharedValue value ? value.share(codec) : null;
        if (stored != null) {
            tellStored(promise, stored);
            return;
        }
        ObjectOutput out = new ObjectOutput();
        Resolution resolution;
        try {
            codec.write(out, ref.get());
            if (out.position() > MOST_BYTES || out.hasBulks() || !out.holds().isEmpty()) {
                // The node need not keep it, and what is in there may arrive at several: it is kept by an object.
                ObjectHold value = objects.make(out, 0, out.holds());
                tellStored(promise, objects.transfer(value));
                value.letGo();
                return;
            }
            resolution = Resolution.of(Resolution.VALUE, out);
        } catch (Throwable e) { // What it failed with, or the user's code that writes its value.
            out.letGo();
            WireOutput thrown = new WireOutput(1024);
            Thrown.write(thrown, e);
            resolution = Resolution.of(Resolution.THROWN, thrown);
        }
        caller.leases().tell(ObjectStub.resolve(node, promise, resolution, List.of()));
    }

    private void tellStored(long promise, Transfer value) {
        try {
            caller.leases().tell(ObjectStub.resolve(node, promise, Resolution.stored(value.actor()), List.of(value)));
        } finally {
            value.letGo();
        }
    }

    /** A ref to an object has arrived; one of this process that has come back is still the same. */
    @SuppressWarnings("unchecked") // As it was promised.
    <T extends @Nullable Object> ObjectRef<T> arrived(long id, long transfer, Codec<T> codec) {
        if (ObjectId.isPromise(id)) {
            ObjectRef<?> known = own.ref(id);
            if (known == null) {
                return foreign.arrived(id, transfer, codec);
            }
            objects.arrived(id, transfer).letGo();
            return (ObjectRef<T>) known;
        }
        Call<T> ref = new Call<>(new Callee<>(foreign.target("Object " + ObjectId.name(id)), 0, codec));
        ref.stored(objects.arrived(id, transfer), 0);
        return ref;
    }

    /** By the reader of replies: what has become of a promise, or that an object on its way here has come by now. */
    void resolved(long object, byte kind, WireInput body) {
        if (kind == Resolution.MAKER_GONE) {
            objects.makerGone(object);
        } else {
            foreign.resolved(object, kind, body);
        }
    }

    /** A ref to a value of this process. */
    <T extends @Nullable Object> ObjectRef<T> put(T value) {
        if (value instanceof ObjectRef) {
            throw new IllegalArgumentException("A ref cannot be put: it is one already."
                    + "\n    Fix: send the ref itself, or put what get() returns.");
        }
        Codec<T> codec = Refs.codecOfMutable(value);
        if (codec == null) {
            return new PutRef<>(value, objects);
        }
        ObjectOutput out = new ObjectOutput();
        codec.write(out, value);
        if (!out.hasBulks()) {
            return new PutRef<>(codec.read(new WireInput(out.array(), 0, out.position())), objects);
        }
        String text = "Troupe.put(" + value.getClass().getSimpleName() + ")";
        Call<T> ref = new Call<>(new Callee<>(foreign.target(text), 0, codec));
        ref.stored(objects.make(out, 0, List.of()), out.bulkBytes());
        objects.reached(out.bulkBytes());
        return ref;
    }
}
