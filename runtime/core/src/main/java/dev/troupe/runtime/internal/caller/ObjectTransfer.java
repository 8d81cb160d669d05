package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Transfer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ref to an object that this process sends; it keeps the object until it is let go. */
final class ObjectTransfer implements Transfer {
    private final long object;
    private final long number;
    private final Leases leases;
    private volatile @Nullable ObjectHold hold;

    ObjectTransfer(ObjectHold hold, Leases leases) {
        this.hold = hold;
        this.leases = leases;
        object = hold.object().id();
        number = leases.nextTransfer();
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
        return new ObjectTransfer(Objects.requireNonNull(hold), leases);
    }

    @Override
    public void letGo() {
        hold = null;
    }
}
