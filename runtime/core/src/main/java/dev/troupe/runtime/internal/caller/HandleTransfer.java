package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Transfer;

/** A handle that this process sends. */
final class HandleTransfer implements Transfer {
    private final RemoteActor actor;
    private final Leases leases;
    private final long number;

    HandleTransfer(RemoteActor actor, Leases leases) {
        this.actor = actor;
        this.leases = leases;
        number = leases.nextTransfer();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public void announce(long receiver) {
        leases.announce(number, actor, receiver);
    }

    @Override
    public void takeBack() {
        leases.takeBack(number, actor);
    }

    @Override
    public Transfer again() {
        return new HandleTransfer(actor, leases);
    }
}
