package dev.troupe.runtime.internal.cpus;

import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the CPUs that calls take on a node, as any of its processes sees it. Hints: it may be otherwise by the time that
 * somebody reads it. For one thread.
 */
public final class CpuUse {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final SessionPaths session;
    private @Nullable CpuPage page;

    /** That of a session. */
    public CpuUse(SessionPaths session) {
        this.session = session;
    }

    /** How many CPUs calls could take that do not wait for one yet. */
    public int free() {
        CpuPage open = open();
        if (open == null) {
            return 0;
        }
        int free = 0;
        for (int cpu = 0; cpu < open.cpus(); cpu++) {
            if (open.isFreeForCalls(cpu)) {
                free++;
            }
        }
        for (int worker = 1; worker <= open.highestWorker(); worker++) {
            if (open.since(worker) != 0) {
                free--;
            }
        }
        return Math.max(0, free);
    }

    /** Whether a call of this actor waits for something, and has given its CPU back for so long. */
    public boolean isHeldUp(long actor) {
        CpuPage open = open();
        for (int worker = 1; open != null && worker <= open.highestWorker(); worker++) {
            if (open.actor(worker) == actor && open.isHeldUp(worker)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable CpuPage open() {
        CpuPage opened = page;
        if (opened == null) {
            try {
                opened = CpuPage.open(session.cpus());
                page = opened;
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "Who uses the CPUs cannot be seen", e);
            }
        }
        return opened;
    }
}
