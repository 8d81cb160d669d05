package dev.troupe.runtime.internal.cpus;

import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many CPUs of a node calls could take that do not wait for one yet, as any of its processes sees it. A hint: it may be
 * another number by the time that somebody reads it. For one thread.
 */
public final class FreeCpus implements IntSupplier {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final SessionPaths session;
    private @Nullable CpuPage page;

    /** Those of a session. */
    public FreeCpus(SessionPaths session) {
        this.session = session;
    }

    FreeCpus(SessionPaths session, CpuPage page) {
        this.session = session;
        this.page = page;
    }

    @Override
    public int getAsInt() {
        try {
            return count(open());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "How many CPUs are free could not be seen", e);
            return 0;
        }
    }

    private CpuPage open() throws IOException {
        CpuPage opened = page;
        if (opened == null) {
            opened = CpuPage.open(session.cpus());
            page = opened;
        }
        return opened;
    }

    private static int count(CpuPage page) {
        int free = 0;
        for (int cpu = 0; cpu < page.cpus(); cpu++) {
            if (page.isFreeForCalls(cpu)) {
                free++;
            }
        }
        for (int worker = 1; worker <= page.highestWorker(); worker++) {
            if (page.since(worker) != 0) {
                free--;
            }
        }
        return Math.max(0, free);
    }
}
