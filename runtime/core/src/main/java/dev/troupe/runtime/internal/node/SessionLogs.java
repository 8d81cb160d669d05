package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.jdk.User;
import dev.troupe.runtime.internal.node.process.LogDirectory;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What lies beside a session, in the directory of its logs, and whether that stays: written down in the session. */
public final class SessionLogs {
    private static final String KEPT = "kept";
    private static final String NOT_KEPT = "not kept";

    private SessionLogs() {}

    /** Where copies of class paths are, beside the logs: shared memory is too dear for them. */
    static Path keptClasses(Path logs) {
        return logs.resolve("classes");
    }

    /** Where objects are that find no room in shared memory. */
    private static Path spilled(Path logs) {
        return logs.resolve("objects");
    }

    /** Makes the place for those, beside the logs. */
    public static void makeRoom(SessionPaths session, LogDirectory logs) throws IOException {
        Files.createDirectory(spilled(logs.path()));
        Files.createSymbolicLink(session.spilled(), spilled(logs.path()));
    }

    /** What of it ends with the session: all, or what is not for its users. */
    public static List<Path> ending(LogDirectory logs) {
        return ending(logs.path(), logs.isKept());
    }

    private static List<Path> ending(Path logs, boolean areKept) {
        return areKept ? List.of(keptClasses(logs), spilled(logs)) : List.of(logs);
    }

    /** Writes down where it is, for those who find the session when its node has been killed. */
    public static void note(SessionPaths session, LogDirectory logs) throws IOException {
        Files.write(
                session.logs(),
                List.of(logs.isKept() ? KEPT : NOT_KEPT, logs.path().toString()));
    }

    /** What was left of it that should have ended with a session; nothing where that does not say. */
    static List<Path> leftBy(Path session) throws IOException {
        try {
            List<String> noted = Files.readAllLines(new SessionPaths(session).logs());
            if (noted.size() < 2) {
                return List.of();
            }
            Path logs = Path.of(noted.get(1));
            if (!logs.endsWith(session.getFileName()) || !User.ownsAlone(logs)) {
                return List.of();
            }
            return ending(logs, noted.get(0).equals(KEPT));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
