package dev.troupe.runtime.internal.queue;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueStore;
import net.openhft.chronicle.threads.YieldingPauser;
import org.jspecify.annotations.Nullable;

/**
 * How every file of a queue begins: Chronicle's header and empty indexes.
 *
 * <p>A file that is made ready with them is whole before anybody knows it. Where Chronicle writes them into a file of
 * zeros, a writer that is killed meanwhile leaves one that all others wait for, {@value Chronicle#TIMEOUT_MILLIS} ms each,
 * before they put it aside. They are the same in every file, so one that Chronicle made is copied.
 */
final class FirstPages {
    private static final Logger LOG = System.getLogger("dev.troupe.queue");

    private static final AtomicLong DRAFTS = new AtomicLong();
    private static byte @Nullable [] pages;

    private FirstPages() {}

    /**
     * The first {@value QueueFiles#PREPARED_BYTES} bytes of a file; has Chronicle make one in the given directory the first
     * time. Zeros where it cannot, which Chronicle will fill in.
     */
    static synchronized byte[] get(Path directory) {
        byte[] known = pages;
        if (known != null) {
            return known;
        }
        Path draft = directory.resolve("draft-" + ProcessHandle.current().pid() + "-" + DRAFTS.incrementAndGet());
        try {
            try {
                byte[] made = make(draft);
                pages = made;
                return made;
            } finally {
                Lane.delete(draft);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "How a queue's file begins could not be found out in " + directory, e);
            return new byte[QueueFiles.PREPARED_BYTES];
        }
    }

    private static byte[] make(Path draft) throws IOException {
        QueueFiles files = new QueueFiles(draft);
        files.create();
        try (SingleChronicleQueue queue =
                Chronicle.open(draft, Lane.SMALLEST_BLOCK, () -> 1, () -> new YieldingPauser(1))) {
            SingleChronicleQueueStore first = queue.storeForCycle(1, 0, true, null);
            if (first == null) {
                throw new IOException("Chronicle made no file in " + draft + ".");
            }
            first.close();
        }
        return Arrays.copyOf(Files.readAllBytes(files.file(1)), QueueFiles.PREPARED_BYTES);
    }
}
