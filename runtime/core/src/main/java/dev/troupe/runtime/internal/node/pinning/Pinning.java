package dev.troupe.runtime.internal.node.pinning;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.jdk.Cores;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pins the worker of an actor that holds whole CPUs for life to as many cores, which are no other pinned worker's. Those
 * that hold fractions, or nothing, run wherever the system lets them. Safe for any thread.
 */
public final class Pinning {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final @Nullable CoreOwners owners;
    private final Set<String> said = new HashSet<>();

    private Pinning(@Nullable CoreOwners owners) {
        this.owners = owners;
    }

    /** Pins nobody. */
    public static Pinning none() {
        return new Pinning(null);
    }

    /** Pins to the cores that this process may run on; says so where it cannot. */
    public static Pinning toCoresOfThisProcess() {
        try {
            return new Pinning(new CoreOwners(Cores.allowed(), ProcessState::isAlive));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "pinCpus has no effect: the cores of this process are not known: " + e.getMessage());
            return none();
        }
    }

    /** Whether it would pin an actor that holds this. */
    public boolean isFor(Demand demand) {
        return owners != null && wholeCpus(demand) != 0;
    }

    /**
     * Pins a worker, which takes some milliseconds; says so, once, where it cannot.
     *
     * @param actor the actor as messages name it
     */
    public void pin(long pid, String actor, Demand demand) {
        int count = wholeCpus(demand);
        if (owners == null || count == 0) {
            return;
        }
        Optional<BitSet> cores;
        BitSet free;
        synchronized (this) {
            free = owners.free();
            cores = owners.give(pid, count);
        }
        if (cores.isEmpty()) {
            warn(
                    "too few",
                    actor + " holds " + count + (count == 1 ? " CPU" : " CPUs") + ", but "
                            + free.cardinality() + " of the machine's cores are free to pin it to, so it runs on any."
                            + " The node has more CPUs than cores; give it as many as it has cores.");
            return;
        }
        try {
            Taskset.pin(pid, cores.get());
        } catch (IOException | RuntimeException | Error e) { // Whatever it is, the worker is to be told what it is for.
            warn("taskset", actor + " is not pinned to its CPUs: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void warn(String reason, String text) {
        if (said.add(reason)) {
            LOG.log(Level.WARNING, text);
        }
    }

    /** 0 where it holds none, or a fraction. */
    private static int wholeCpus(Demand demand) {
        double cpus = demand.cpusHeld();
        return cpus == Math.rint(cpus) ? (int) Math.min(Integer.MAX_VALUE, cpus) : 0;
    }
}
