package dev.troupe.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at where queues lie. */
final class SharedMemoryCheck {
    private static final String ABOUT = "shared memory";
    private static final long LEAST = 8L << 20;

    /** An idle actor takes 1 MB, a busy one some blocks of 4 MB and more. */
    private static final long COMFORTABLE = 256L << 20;

    private SharedMemoryCheck() {}

    static Finding look(Path directory) {
        if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
            return Finding.fail(
                    ABOUT,
                    directory + " is no directory that this user may write to.",
                    "make it one, or name another with TroupeConfig.directory(...) and --directory.");
        }
        try {
            FileStore store = Files.getFileStore(directory);
            long total = store.getTotalSpace();
            long free = store.getUsableSpace();
            String seen =
                    directory + " (" + store.type() + "): " + Texts.bytes(free) + " of " + Texts.bytes(total) + " free";
            String more =
                    "give it more (a container: --shm-size=1g; a machine: mount -o remount,size=4g " + directory + ").";
            if (free < LEAST) {
                return Finding.fail(ABOUT, seen + "; no node can start.", more);
            }
            if (!store.type().equals("tmpfs")) {
                return Finding.warn(
                        ABOUT,
                        seen + "; on a disk, calls are slower.",
                        "name a directory on a tmpfs, such as /dev/shm.");
            }
            return free < COMFORTABLE
                    ? Finding.warn(ABOUT, seen + "; enough for few actors that are busy.", more)
                    : Finding.ok(ABOUT, seen);
        } catch (IOException e) {
            return Finding.fail(ABOUT, directory + " cannot be looked at: " + e.getMessage(), "look at its mount.");
        }
    }
}
