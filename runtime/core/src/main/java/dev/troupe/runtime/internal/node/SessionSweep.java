package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.jdk.FileTree;
import dev.troupe.runtime.internal.jdk.LifeLock;
import dev.troupe.runtime.internal.jdk.ProcessState;
import dev.troupe.runtime.internal.jdk.User;
import dev.troupe.runtime.internal.node.process.Janitor;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what sessions of this user left behind that were killed together with their janitors. Anybody may make directories
 * in shared memory and call them as he likes: only what is this user's alone is looked at.
 */
final class SessionSweep {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** No session takes so long to be made. */
    private static final Duration HALF_MADE = Duration.ofMinutes(1);

    private SessionSweep() {}

    /** Deletes it, and ends the processes of those sessions. */
    static void sweep(Path parent) throws IOException {
        for (Path session : abandoned(parent)) {
            try {
                sweepOne(session);
            } catch (IOException | RuntimeException e) {
                // Another sweeper was faster, or there is no room for a janitor; the next one tries again.
                LOG.log(Level.DEBUG, "A session could not be swept", e);
            }
        }
    }

    private static void sweepOne(Path session) throws IOException {
        String name = name(session);
        List<Path> logs = SessionLogs.leftBy(session);
        // Where a session lives, somebody has copied its directory: its workers are not to be killed.
        if (isDraft(session) || ProcessState.isAlive(SessionPaths.nodePid(name).orElse(0))) {
            FileTree.delete(session);
            return;
        }
        Janitor janitor = Janitor.start(name, logs);
        try {
            FileTree.delete(session);
        } finally {
            janitor.close();
        }
    }

    /** The directories of this user's sessions that ended without deleting them. */
    static List<Path> abandoned(Path parent) throws IOException {
        List<Path> abandoned = new ArrayList<>();
        String pattern = "{,.}" + SessionDirectory.PREFIX + SessionDirectory.user() + "-*";
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(parent, pattern)) {
            for (Path session : sessions) {
                if (SessionPaths.nodePid(name(session)).isPresent() && isAbandoned(session)) {
                    abandoned.add(session);
                }
            }
        }
        return abandoned;
    }

    private static String name(Path session) {
        return session.getFileName().toString();
    }

    private static boolean isDraft(Path session) {
        return name(session).startsWith(".");
    }

    private static boolean isAbandoned(Path session) {
        if (isDraft(session) && isYoung(session)) {
            return false; // About to be locked.
        }
        try {
            return User.ownsAlone(session) && !LifeLock.isHeld(new SessionPaths(session).lock());
        } catch (NoSuchFileException e) {
            return !isYoung(session); // Half made, or half deleted.
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isYoung(Path session) {
        try {
            Instant changed = Files.getLastModifiedTime(session).toInstant();
            return changed.isAfter(Instant.now().minus(HALF_MADE));
        } catch (IOException e) {
            return true; // Deleted by now.
        }
    }
}
