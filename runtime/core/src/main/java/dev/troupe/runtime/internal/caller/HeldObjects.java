package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectLostException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.SharedMemoryException;
import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.control.ObjectStub;
import dev.troupe.runtime.internal.objects.ObjectStore;
import dev.troupe.runtime.internal.wire.ObjectId;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.StreamPart;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The objects that this process can reach, those that it made and those that others did. Until all that keep one here are
 * garbage, or have let go, the node knows that this process has it. Safe for any thread.
 */
public final class HeldObjects {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** When this process has come by a part of memory, it looks what of it is garbage. */
    private static final int PARTS_OF_MEMORY = 16;

    private final Caller caller;
    private final RemoteActor node;
    private final Leases leases;
    private final ObjectStore store;
    private final AtomicInteger made = new AtomicInteger();
    private final Map<Long, HeldObject> held = new ConcurrentHashMap<>();
    private final Set<ObjectHold.Watch> watches = ConcurrentHashMap.newKeySet();
    private final AtomicLong reachedOfLate = new AtomicLong();
    private final long total;

    HeldObjects(Caller caller, RemoteActor node, Leases leases) {
        this.caller = caller;
        this.node = node;
        this.leases = leases;
        store = new ObjectStore(
                caller.session().objects(),
                caller.session().free(),
                caller.session().spilled());
        total = store.total();
    }

    // Making.

    /**
     * Makes an object of what was written behind a header.
     *
     * @param holds the handles and refs in it, which it keeps from now on
     * @throws SharedMemoryException when there is no room for it
     */
    ObjectHold make(WireOutput out, int header, List<Transfer> holds) {
        long id = make(out, header, caller.number(), holds);
        return granted(id);
    }

    /**
     * The same, for a process which can reach it from now on; returns its number.
     *
     * @throws SharedMemoryException when there is no room for it
     */
    public long make(WireOutput out, int header, int process, List<Transfer> holds) {
        long id = ObjectId.of(caller.number(), made.incrementAndGet());
        boolean isKnown = false;
        try {
            write(id, out, header);
            leases.tell(ObjectStub.begin(node, id, process, holds));
            isKnown = !caller.hasEnded(); // Nobody looks after what is made later.
            return id;
        } finally {
            holds.forEach(Transfer::letGo); // The object keeps them, or there is none.
            if (!isKnown) {
                delete(id);
            }
        }
    }

    private void delete(long id) {
        try {
            store.delete(ObjectId.name(id));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "An object that nobody knows of could not be deleted", e);
        }
    }

    private void write(long id, WireOutput out, int header) {
        try {
            if (!store.write(ObjectId.name(id), out, header)) {
                leases.collect(); // Refs may be garbage; for this one it is too late.
                leases.later(() -> ObjectStub.full(node));
            }
        } catch (IOException e) {
            throw new SharedMemoryException(
                    e.getMessage()
                            + "\n    Fix: let go of refs to large values, free space there, or give it more (a container:"
                            + " --shm-size).",
                    e);
        }
    }

    /** Begins a promise: its value will be told to the node, and by that to whoever has a ref to it. */
    ObjectHold promise() {
        long id = ObjectId.ofPromise(caller.number(), made.incrementAndGet());
        leases.tell(ObjectStub.begin(node, id, caller.number(), List.of()));
        return granted(id);
    }

    // Reaching.

    /** This process has a lease of an object which the node takes for granted. */
    ObjectHold granted(long id) {
        HeldObject object = join(id);
        object.granted();
        return new ObjectHold(object, this);
    }

    /** A result has come which this process can reach. */
    ObjectHold result(long id) {
        if (ObjectId.maker(id) == caller.number()) {
            return granted(id);
        }
        HeldObject object = join(id);
        object.sent();
        return new ObjectHold(object, this);
    }

    /** The process has come by an object of so many bytes, which only a garbage collection will let go of. */
    void reached(long bytes) {
        if (reachedOfLate.addAndGet(bytes) > total / PARTS_OF_MEMORY) {
            reachedOfLate.set(0);
            leases.collect(); // To the heap they are nothing that it would have to collect.
        }
    }

    /** All has been read that its maker has sent: where it has not come, it never will. */
    void makerGone(long id) {
        if (!held.containsKey(id)) {
            leases.later(() -> noMoreSent(id));
        }
    }

    private ObjectRef<@Nullable Void> noMoreSent(long id) {
        return LeaseStub.arrived(node, id, id, caller.number(), false);
    }

    /** One place more for an object that is kept, or that will be told of when a ref to it has {@link #arrived}. */
    ObjectHold expected(long id) {
        return new ObjectHold(join(id), this);
    }

    /** A ref to an object is here, which came with this number, or whose sender keeps it for now if that is 0. */
    ObjectHold arrived(long id, long transfer) {
        return arrived(id, transfer, false);
    }

    /**
     * The same.
     *
     * @param anew whether it opens a lease also where this process has one
     */
    ObjectHold arrived(long id, long transfer, boolean anew) {
        return new ObjectHold(arrive(id, transfer, anew), this);
    }

    private HeldObject arrive(long id, long transfer, boolean anew) {
        HeldObject object = join(id);
        try {
            object.arrived(anew, opens -> {
                if (opens || transfer != 0) {
                    leases.tell(LeaseStub.arrived(node, transfer, id, caller.number(), opens));
                }
            });
        } catch (RuntimeException | Error e) {
            left(object);
            throw e;
        }
        return object;
    }

    private HeldObject join(long id) {
        while (true) {
            HeldObject object = held.computeIfAbsent(id, HeldObject::new);
            if (object.join()) {
                return object;
            }
            held.remove(id, object);
        }
    }

    /** A buffer shows the memory of an object, which is kept until nobody can reach the buffer. */
    public void mapped(long id, ByteBuffer buffer) {
        ObjectHold.Watch unused = watch(arrive(id, 0, false), buffer);
    }

    ObjectHold.Watch watch(HeldObject object, Object watched) {
        ObjectHold.Watch watch = leases.watch(object, this, watched);
        watches.add(watch);
        return watch;
    }

    /** What was watched is garbage, or has let go. */
    void over(ObjectHold.Watch watch) {
        if (watches.remove(watch)) {
            watch.clear();
            left(watch.object());
        }
    }

    private void left(HeldObject object) {
        if (object.leave()) {
            held.remove(object.id(), object);
            if (object.isSent()) {
                leases.later(() -> noMoreSent(object.id()));
            }
            for (int i = object.leases(); i > 0; i--) {
                leases.later(() -> LeaseStub.release(node, object.id(), caller.number(), false));
            }
        }
    }

    // Reading.

    /** Reads the value of an object. */
    <T extends @Nullable Object> T read(ObjectHold hold, Codec<T> codec) {
        try {
            WireInput in = WireInput.of(List.of(open(hold.object().id())));
            return codec.read(in);
        } finally {
            Reference.reachabilityFence(hold);
        }
    }

    private StreamPart open(long id) {
        String name = ObjectId.name(id);
        try {
            return store.open(name, true, buffer -> mapped(id, buffer));
        } catch (NoSuchFileException e) {
            String why = caller.hasEnded() ? "Troupe was shut down." : "its memory is gone.";
            throw new ObjectLostException("Object " + name + " is lost: " + why, e);
        } catch (IOException e) {
            throw new ObjectLostException("Object " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Begins to send a ref to an object. */
    Transfer transfer(ObjectHold hold) {
        try {
            return new ObjectTransfer(expected(hold.object().id()), this, leases.nextTransfer());
        } finally {
            Reference.reachabilityFence(hold);
        }
    }
}
