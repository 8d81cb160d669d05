package dev.troupe.runtime.internal.caller;

import java.util.concurrent.TimeUnit;

/** Collects this process's garbage when that is wanted, and spends a tenth of the time on it at most. For one thread. */
final class Collector {
    private static final int REST = 9;

    private volatile boolean isWanted;
    private long notBefore = System.nanoTime();

    /** Any thread may call this. */
    void want() {
        isWanted = true;
    }

    /** How long until the next one is due; 0 if none is wanted. */
    long waitMillis() {
        return isWanted ? Math.max(1, TimeUnit.NANOSECONDS.toMillis(notBefore - System.nanoTime())) : 0;
    }

    void collectIfDue() {
        long begin = System.nanoTime();
        if (!isWanted || begin - notBefore < 0) {
            return;
        }
        isWanted = false;
        System.gc();
        long end = System.nanoTime();
        notBefore = end + REST * (end - begin);
    }
}
