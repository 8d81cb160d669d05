package dev.troupe.runtime.internal.node.pinning;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Which process has which cores for itself. Not safe for several threads. */
final class CoreOwners {
    private final BitSet all;
    private final LongPredicate lives;
    private final Map<Long, BitSet> owned = new HashMap<>();

    /**
     * @param all the cores that can be had
     * @param lives whether a process still runs; what one had that does not is free
     */
    CoreOwners(BitSet all, LongPredicate lives) {
        this.all = (BitSet) all.clone();
        this.lives = lives;
    }

    /** Gives a process so many cores, the first that are free; empty if there are fewer. */
    Optional<BitSet> give(long pid, int count) {
        BitSet free = free();
        if (free.cardinality() < count) {
            return Optional.empty();
        }
        BitSet given = new BitSet();
        free.stream().limit(count).forEach(given::set);
        owned.put(pid, given);
        return Optional.of((BitSet) given.clone());
    }

    /** Those that nobody has. */
    BitSet free() {
        owned.keySet().removeIf(pid -> !lives.test(pid));
        BitSet free = (BitSet) all.clone();
        owned.values().forEach(free::andNot);
        return free;
    }
}
