package dev.troupe.runtime.internal.queue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rings readers of queues that this process need not write to. Keeps a way open to a few of them, those rung last. Safe for
 * any thread.
 */
public final class Bells {
    private static final int KEPT = 8;

    private final Map<Path, Ringer> ringers = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Ringer> eldest) {
            if (size() > KEPT) {
                eldest.getValue().close();
                return true;
            }
            return false;
        }
    };

    /** Rings the first bell of a queue, if its reader is there. */
    public synchronized void ring(Path queue) {
        ringers.computeIfAbsent(queue, each -> new Ringer(each.resolve(Lane.BELL + 1)))
                .ring();
    }
}
