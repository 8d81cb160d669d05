package dev.troupe.runtime.internal.queue;

import dev.troupe.runtime.internal.jdk.Cores;
import dev.troupe.runtime.internal.jdk.JdkAccess;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.Supplier;
import net.openhft.chronicle.bytes.SyncMode;
import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.core.onoes.ExceptionHandler;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.threads.TimingPauser;

/** Opens queues, and keeps Chronicle silent: no telemetry, no banner, no warnings about what Troupe does on purpose. */
final class Chronicle {
    private static final Logger LOG = System.getLogger("dev.troupe.queue");

    /** How long a file that a killed writer left half created is waited for; also bounds one wait for the lock. */
    static final long TIMEOUT_MILLIS = 200;

    /**
     * With so few, files are let go of by the thread that is done with them. One more thread that wakes up for it takes a
     * core from two processes that call each other, and the system needs many milliseconds to give each its own again.
     */
    private static final int FEW_CORES = 2;

    static {
        JdkAccess.open();
        setUnlessGiven("chronicle.analytics.disable", "true");
        setUnlessGiven("chronicle.announcer.disable", "true");
        setUnlessGiven("chronicle.disk.monitor.disable", "true");
        if (hasFewCores()) {
            setUnlessGiven("background.releaser", "false");
        }
        setUnlessGiven("disable.single.threaded.check", "true");
        setUnlessGiven("jvm.resource.tracing", "false");
        setUnlessGiven("mappedFile.defaultSyncMode", "NONE");
        // Chronicle reaches for SLF4J, which otherwise reports on standard error that nobody listens.
        setUnlessGiven("slf4j.internal.verbosity", "ERROR");
        Jvm.setExceptionHandlers(handler(Level.ERROR), handler(Level.DEBUG), null, null);
    }

    private Chronicle() {}

    private static boolean hasFewCores() {
        try {
            return Cores.allowed().cardinality() <= FEW_CORES;
        } catch (IOException e) {
            return false;
        }
    }

    private static void setUnlessGiven(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    /** Chronicle's warnings concern recoveries that Troupe provokes and handles, so they are for debugging only. */
    private static ExceptionHandler handler(Level level) {
        return (logger, message, thrown) -> LOG.log(level, logger.getName() + ": " + message, thrown);
    }

    static SingleChronicleQueue open(
            Path directory, int blockSize, ControlPage control, Supplier<TimingPauser> pausers) {
        SingleChronicleQueue queue = SingleChronicleQueueBuilder.binary(directory)
                .rollCycle(SizedRollCycle.INSTANCE)
                .timeProvider(() -> control.cycle() * 1000)
                .blockSize(blockSize)
                .timeoutMS(TIMEOUT_MILLIS)
                .pauserSupplier(pausers)
                .syncMode(SyncMode.NONE)
                .build();
        if (queue.metaStore().readOnly()) {
            queue.close();
            throw new IllegalStateException("Chronicle opened " + directory + " for reading only. Start this JVM with "
                    + String.join(" ", JdkAccess.FLAGS));
        }
        return queue;
    }
}
