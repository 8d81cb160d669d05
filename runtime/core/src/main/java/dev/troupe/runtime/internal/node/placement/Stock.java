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

    /** What is free while so many calls have a CPU each. */
    public Stock withRunningCalls(int calls) {
        return take(new Reservation(calls * Amount.ONE, Map.of(), Map.of(), 0));
    }

    /** How many whole CPUs are free when a reservation is taken. */
    public int cpusLeftBy(Reservation reservation) {
        return (int) Math.min(Integer.MAX_VALUE, (free.cpus() - reservation.cpus()) / Amount.ONE);
    }

    /** How many whole CPUs are free. */
    public int cpusLeft() {
        return (int) Math.min(Integer.MAX_VALUE, free.cpus() / Amount.ONE);
    }

    /** Whether a demand could be met if nothing ran here. */
    boolean couldHold(Demand demand) {
        return total.suits(demand);
    }

    /** What a demand would hold of what is free. */
    Optional<Reservation> place(Demand demand) {
        return total.suits(demand) ? free.place(demand) : Optional.empty();
    }
}
