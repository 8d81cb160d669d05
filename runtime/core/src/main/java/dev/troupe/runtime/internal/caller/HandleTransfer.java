package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Transfer;

/** A handle that this process sends; it keeps the actor by a place of its own. */
final class HandleTransfer implements Transfer {
    private final RemoteActor place;
    private final Leases leases;
    private final long number;

    HandleTransfer(RemoteActor actor, Leases leases) {
        place = leases.keep(actor);
        this.leases = leases;
        number = leases.nextTransfer();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long actor() {
        return place.id();
    }

    @Override
    public Transfer again() {
        return new HandleTransfer(place, leases);
    }

    @Override
    public void letGo() {
        place.close();
    }
}
