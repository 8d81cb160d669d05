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

    /** What of it ends with the session: all, or the copies of class paths alone. */
    public static Path ending(LogDirectory logs) {
        return logs.isKept() ? keptClasses(logs.path()) : logs.path();
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
            return List.of(noted.get(0).equals(KEPT) ? keptClasses(logs) : logs);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
