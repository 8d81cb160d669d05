package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.internal.jdk.FileTree;
import dev.troupe.runtime.internal.jdk.LifeLock;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The directory of one session, for its owner's eyes only, and locked as long as its node lives: the kernel drops the lock
 * when the process ends, however that happens, so whoever finds the directory unlocked may delete it.
 */
public final class SessionDirectory implements AutoCloseable {
    static final String PREFIX = "troupe-";

    /** What a session needs at least: some queues. */
    private static final long LEAST_SPACE = 8 << 20;

    private final SessionPaths paths;
    private final LifeLock lock;

    private SessionDirectory(SessionPaths paths, LifeLock lock) {
        this.paths = paths;
        this.lock = lock;
    }

    /**
     * Makes a directory for a new session, and deletes those of sessions that ended without doing it themselves.
     *
     * @throws StartupException when there is no room for it
     */
    public static SessionDirectory create(Path parent) {
        try {
            if (!Files.isDirectory(parent) || !Files.isWritable(parent)) {
                throw new StartupException(
                        "Troupe keeps its queues in " + parent + ", which is no directory that " + user()
                                + " may write to."
                                + "\n    Fix: make it one, or name another with TroupeConfig.directory(...).",
                        null);
            }
            SessionSweep.sweep(parent);
            long free = Files.getFileStore(parent).getUsableSpace();
            if (free < LEAST_SPACE) {
                throw new StartupException(
                        "Troupe keeps its queues in " + parent + ", where only " + (free >> 10)
                                + " KB are free; it needs "
                                + (LEAST_SPACE >> 20) + " MB at least."
                                + "\n    Fix: free some, give it more (a container: --shm-size=256m), or name another with"
                                + " TroupeConfig.directory(...).",
                        null);
            }
            return makeLocked(parent.resolve(name()));
        } catch (IOException e) {
            throw new StartupException("Troupe could not make its directory in " + parent + ": " + e.getMessage(), e);
        }
    }

    /** Made under a name that no sweeper looks at, and renamed once it is locked. */
    private static SessionDirectory makeLocked(Path directory) throws IOException {
        Path draft = directory.resolveSibling("." + directory.getFileName());
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        SessionPaths drafted = new SessionPaths(draft);
        Files.createDirectory(drafted.actors());
        Files.createDirectory(drafted.callers());
        Files.createDirectory(drafted.objects());
        Files.createDirectory(drafted.free());
        LifeLock lock = LifeLock.take(drafted.lock(), new SessionPaths(directory).lock());
        Files.move(draft, directory);
        return new SessionDirectory(new SessionPaths(directory), lock);
    }

    private static String name() {
        String random = Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36);
        return PREFIX + user() + "-" + ProcessHandle.current().pid() + "-" + random;
    }

    static String user() {
        return System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_]", "_");
    }

    public SessionPaths paths() {
        return paths;
    }

    /** What the session is called. */
    public String sessionName() {
        return paths.directory().getFileName().toString();
    }

    /** Deletes the directory and lets go of the lock. */
    @Override
    public void close() throws IOException {
        if (Files.exists(paths.directory())) {
            FileTree.delete(paths.directory());
        }
        lock.close();
    }
}
