package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Transfer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The refs of this process that it has promised to tell of, until it has. Safe for any thread. */
final class OwnPromises {
    private final HeldObjects objects;

    // Under this object's lock.
    private final Map<Long, ObjectRef<?>> refs = new HashMap<>();
    private final IdentityHashMap<ObjectRef<?>, List<Promise>> promises = new IdentityHashMap<>();

    private record Promise(ObjectHold hold, Codec<?> codec) {}

    OwnPromises(HeldObjects objects) {
        this.objects = objects;
    }

    /** A ref is promised to be told of, by what its receivers read it with; begins to send it. */
    synchronized Transfer add(ObjectHold promise, Codec<?> codec, ObjectRef<?> ref) {
        refs.put(promise.object().id(), ref);
        promises.computeIfAbsent(ref, each -> new ArrayList<>(1)).add(new Promise(promise, codec));
        return objects.transfer(promise);
    }

    /** Begins to send a ref once more; null where it was not promised to receivers like that, or was told of. */
    synchronized @Nullable Transfer share(Codec<?> codec, ObjectRef<?> ref) {
        for (Promise each : promises.getOrDefault(ref, List.of())) {
            if (codec.writesLike(each.codec())) {
                return objects.transfer(each.hold());
            }
        }
        return null;
    }

    /** The ref that was promised under this number; null where it was told of. */
    synchronized @Nullable ObjectRef<?> ref(long promise) {
        return refs.get(promise);
    }

    /** What has become of one stands in the node's queue. */
    void told(ObjectHold promise) {
        forget(promise);
        promise.letGo();
    }

    private synchronized void forget(ObjectHold promise) {
        ObjectRef<?> ref = refs.remove(promise.object().id());
        if (ref != null) {
            promises.computeIfPresent(ref, (same, all) -> {
                all.removeIf(each -> each.hold() == promise);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
