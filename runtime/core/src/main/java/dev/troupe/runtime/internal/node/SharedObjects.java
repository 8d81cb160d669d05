package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.Resolution;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The objects that processes share, as far as the node has to do with them: it deletes those that nobody can reach any more,
 * and tells whoever has a ref to a promise what has become of that, also when its owner is gone by then. Only for the node's
 * thread.
 */
final class SharedObjects {
    private static final long TRIM_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long NEVER = 0;

    private final Reachability reachability;
    private final Callers callers;
    private final Surroundings surroundings;

    /** The handles and refs in them. */
    private final Map<Long, List<Held>> holders = new HashMap<>();

    /** One of these: the number of its transfer, and its actor or object. */
    private record Held(long transfer, long actor) {}

    /** Those whose value is not there yet. */
    private final Set<Long> promises = new HashSet<>();

    private final Map<Long, Resolution> resolutions = new HashMap<>();
    private long nextTrim = NEVER;

    SharedObjects(Reachability reachability, Callers callers, Surroundings surroundings) {
        this.reachability = reachability;
        this.callers = callers;
        this.surroundings = surroundings;
    }

    /** There is an object which a process can reach; nobody, if that is gone. */
    void begin(long object, int process) {
        boolean isThere = callers.isLive(process) || reachability.isGoneOfLate(process);
        if (!isThere) {
            reachability.beginUnreached(object);
        } else if (process == ObjectId.maker(object)) {
            reachability.begin(object, process);
        } else {
            reachability.beginSent(object, process);
        }
        if (ObjectId.isPromise(object) && isThere) {
            promises.add(object);
        }
    }

    /** Whether it can be reached, and with it what it holds. */
    boolean isThere(long object) {
        return reachability.isKnown(object);
    }

    /** A handle or a ref is in it. */
    void holds(long object, long transfer, long actor) {
        holders.computeIfAbsent(object, each -> new ArrayList<>()).add(new Held(transfer, actor));
    }

    /** A process has a ref to an object of late. */
    void arrived(long object, int process) {
        Resolution known = resolutions.get(object);
        if (known != null) {
            tell(object, known, process);
        } else if (ObjectId.isPromise(object) && !promises.contains(object)) {
            tell(object, Resolution.lost(whose(object)), process);
        }
    }

    /** The value of a promise is there, or never will be. */
    void resolve(long promise, Resolution resolution) {
        if (promises.remove(promise) && reachability.isKnown(promise)) {
            resolutions.put(promise, resolution);
            int maker =
                    ObjectId.maker(promise); // Which knows; its ref comes back to it as another one only from now on.
            reachability.leaseholders(promise).stream()
                    .filter(each -> each != maker)
                    .forEach(each -> tell(promise, resolution, each));
        }
    }

    private void tell(long promise, Resolution resolution, int process) {
        if (resolution.kind() == Resolution.STORED) {
            reachability.arrived(0, resolution.object(), process, true);
        }
        surroundings.notifyOfObject(process, promise, resolution);
    }

    /**
     * The processes that are gone will not keep what they have promised, nor tell of what they were about to write; all that
     * they said before has been read.
     */
    void makersGone() {
        for (long promise : Set.copyOf(promises)) {
            if (reachability.isGoneOfLate(ObjectId.maker(promise))) {
                resolve(promise, Resolution.lost(whose(promise)));
            }
        }
        // Behind all that they have sent: who does not know of an object by then never will.
        reachability
                .sent(each -> ObjectId.isObject(each) && reachability.isGoneOfLate(ObjectId.maker(each)))
                .forEach((object, receiver) ->
                        surroundings.notifyOfObject(receiver.intValue(), object, Resolution.makerGone()));
        for (long gone : reachability.goneOfLate()) {
            if (ActorId.isProcess(gone)) {
                surroundings.findObjects((int) gone);
            }
        }
    }

    /** These have files, and whoever made them is gone: deletes those that nobody was told of. */
    void found(List<Long> objects) {
        objects.stream().filter(each -> !isThere(each)).forEach(surroundings::delete);
    }

    private String whose(long promise) {
        return callers.describeProcess(ObjectId.maker(promise))
                + ", whose ref it was, ended before its value was there.";
    }

    /** Nobody can reach an object any more, nor what it holds through it. */
    void end(long object) {
        boolean isTorn = reachability.forget(object);
        List<Held> held = holders.remove(object);
        if (held != null) {
            held.forEach(each -> letGo(each, isTorn));
        }
        promises.remove(object);
        boolean isPromise = resolutions.remove(object) != null || ObjectId.isPromise(object);
        if (!isPromise && isTorn) {
            surroundings.delete(object); // For who has its file open it stays as it is.
        } else if (!isPromise) {
            surroundings.recycle(object);
            if (nextTrim == NEVER) {
                nextTrim = System.nanoTime() + TRIM_NANOS;
            }
        }
    }

    /** Whoever has read it from there has told of that before. */
    private void letGo(Held held, boolean isTorn) {
        if (isTorn) {
            reachability.tear(held.actor());
        }
        reachability.arrived(held.transfer(), held.actor(), 0, false);
    }

    /** Memory is full: whoever has refs to objects may have some that are garbage. */
    void full() {
        Set<Integer> holders = new HashSet<>(reachability.holdersOf(ObjectId::isObject));
        reachability.sent(ObjectId::isObject).values().forEach(each -> holders.add(each.intValue()));
        holders.forEach(surroundings::askForCollection);
    }

    /** When memory is to be given back next that nobody has used, if that is before the time given. */
    long nextLook(long other) {
        return nextTrim == NEVER || nextTrim - other > 0 ? other : nextTrim;
    }

    /** Gives memory back, if it is time. */
    void look(long now) {
        if (nextTrim != NEVER && now - nextTrim >= 0) {
            nextTrim = surroundings.giveMemoryBack(now) ? now + TRIM_NANOS : NEVER;
        }
    }
}
