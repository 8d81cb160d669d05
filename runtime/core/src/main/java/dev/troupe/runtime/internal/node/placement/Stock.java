package dev.troupe.runtime.internal.node.placement;

import dev.troupe.runtime.Demand;
import java.util.Map;
import java.util.Optional;

/**
 * What a node has, and what of it is free. Immutable.
 *
 * @param total all that it has
 * @param free what of it is not held
 */
public record Stock(Inventory total, Inventory free) {
    /** The stock of a node where nothing runs. */
    public static Stock of(Inventory total) {
        return new Stock(total, total);
    }

    /** What there is when a reservation is taken. */
    public Stock take(Reservation reservation) {
        return new Stock(total, free.take(reservation));
    }

    /** What there is when a reservation is given back. */
    public Stock giveBack(Reservation reservation) {
        return new Stock(total, free.giveBack(reservation));
    }

    /** What there is while so many calls have a CPU each; one that has a CPU beside those that are held takes none away. */
    public Stock withRunningCalls(int calls) {
        return take(new Reservation(Math.min(calls * Amount.ONE, free.cpus()), Map.of(), Map.of(), 0));
    }

    /** How many whole CPUs are free. */
    public int wholeCpus() {
        return (int) Math.min(Integer.MAX_VALUE, free.cpus() / Amount.ONE);
    }

    /** Whether a demand could be met if nothing ran here. */
    boolean couldHold(Demand demand) {
        return total.place(demand).isPresent();
    }

    /** What a demand would hold of what is free. */
    Optional<Reservation> place(Demand demand) {
        return free.place(demand);
    }
}
