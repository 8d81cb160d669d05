package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Transfer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ref to an object that this process sends; it keeps the object by a place of its own until it is let go. */
final class ObjectTransfer implements Transfer {
    private final long object;
    private final long number;
    private final HeldObjects objects;
    private volatile @Nullable ObjectHold place;

    ObjectTransfer(ObjectHold place, HeldObjects objects, long number) {
        this.place = place;
        this.objects = objects;
        this.number = number;
        object = place.object().id();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long actor() {
        return object;
    }

    @Override
    public Transfer again() {
        return objects.transfer(Objects.requireNonNull(place));
    }

    @Override
    public void letGo() {
        ObjectHold left = place;
        place = null;
        if (left != null) {
            left.letGo();
        }
    }
}
