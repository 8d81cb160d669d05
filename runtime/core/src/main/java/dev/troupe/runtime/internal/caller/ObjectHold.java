package dev.troupe.runtime.internal.caller;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/** Keeps an object as long as it can be reached, or until it lets go. Safe for any thread. */
final class ObjectHold {
    private final HeldObject object;
    private final HeldObjects all;
    private final Watch watch;

    /** With a place that was taken for it. */
    ObjectHold(HeldObject object, HeldObjects all) {
        this.object = object;
        this.all = all;
        watch = all.watch(object, this);
    }

    HeldObject object() {
        return object;
    }

    HeldObjects all() {
        return all;
    }

    /** It keeps the object no longer. */
    void letGo() {
        all.over(watch);
    }

    /** Knows of which object a place is left when something cannot be reached any more. */
    static final class Watch extends PhantomReference<Object> {
        private final HeldObject object;
        private final HeldObjects all;

        Watch(HeldObject object, HeldObjects all, Object watched, ReferenceQueue<Object> unreachable) {
            super(watched, unreachable);
            this.object = object;
            this.all = all;
        }

        HeldObject object() {
            return object;
        }

        /** What was watched is garbage. */
        void end() {
            all.over(this);
        }
    }
}
