package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.ActorType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The connections of this process, by actor and by the number that replies name. Safe for any thread. */
final class Connections {
    private static final int PLACE_BITS = 20;
    private static final int MAX_CONNECTIONS = 1 << PLACE_BITS;
    private static final int MAX_GENERATION = (1 << 31 - PLACE_BITS) - 1;

    private final Caller caller;
    private final Map<Long, Connection> byActor = new ConcurrentHashMap<>();
    private volatile @Nullable Connection[] byPlace = new Connection[16];
    private int generation;

    Connections(Caller caller) {
        this.caller = caller;
    }

    /** The connection to an actor, new where there is none. */
    synchronized Connection get(long actor, ActorType type) {
        Connection known = byActor.get(actor);
        return known != null ? known : add(actor, type);
    }

    /** A number names its place in the table, and above that how many came before it there: replies may come late. */
    private Connection add(long actor, ActorType type) {
        @Nullable Connection[] known = byPlace;
        int free = 0;
        while (free < known.length && known[free] != null) {
            free++;
        }
        if (free == known.length) {
            known = Arrays.copyOf(known, known.length * 2);
        }
        if (free >= MAX_CONNECTIONS) {
            throw new IllegalStateException("This process calls " + free + " actors, and cannot call any more.");
        }
        generation = generation + 1 & MAX_GENERATION;
        Connection connection =
                new Connection(caller, actor, caller.knownLife(actor), free | generation << PLACE_BITS, type);
        known[free] = connection;
        byPlace = known;
        byActor.put(actor, connection);
        return connection;
    }

    /** A dead actor's connection is kept by its handles alone. */
    synchronized void forget(Connection dead) {
        byActor.remove(dead.id(), dead);
        byPlace[dead.number() & MAX_CONNECTIONS - 1] = null;
    }

    /** The connection to an actor, if there is one. */
    @Nullable
    Connection to(long actor) {
        return byActor.get(actor);
    }

    /** The connection with this number, as replies name it. */
    @Nullable
    Connection numbered(int number) {
        @Nullable Connection[] known = byPlace;
        int place = number & MAX_CONNECTIONS - 1;
        Connection there = place < known.length ? known[place] : null;
        return there != null && there.number() == number ? there : null;
    }

    /** All that there are now. */
    List<Connection> all() {
        return List.copyOf(byActor.values());
    }

    /** Sends what they keep back. */
    void flush() {
        for (Connection each : byPlace) {
            if (each != null && each.hasBatch()) {
                each.flush();
            }
        }
    }
}
