package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.internal.node.process.LogDirectory;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom sweeping touches: what is left of this user's dead sessions, and nothing that only looks like it. */
@Tag("processes")
@Timeout(30)
class SessionSweepTest {
    private static final String USER = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_]", "_");
    private static final long NO_PID = 99_999_997;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @TempDir
    private Path parent;

    private final long[] orphans = new long[1];

    @AfterEach
    void endOrphan() {
        ProcessHandle.of(orphans[0]).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static String name(long pid) {
        return "troupe-" + USER + "-" + pid + "-swpt";
    }

    private Path session(String name) throws IOException {
        Path session = Files.createDirectory(parent.resolve(name), PRIVATE);
        Files.createFile(session.resolve("lock"));
        Files.setLastModifiedTime(session, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
        return session;
    }

    private ProcessHandle workerOf(String session) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sleep", "1000");
        builder.environment().put("TROUPE_LINEAGE", "<" + session + ":1>");
        ProcessHandle worker = builder.start().toHandle();
        orphans[0] = worker.pid();
        return worker;
    }

    private static void awaitJanitors() {
        await().atMost(SOON)
                .until(() -> ProcessHandle.current()
                        .children()
                        .noneMatch(each -> each.info()
                                .arguments()
                                .filter(arguments -> List.of(arguments).contains("troupe-janitor"))
                                .isPresent()));
    }

    @Test
    void whatIsCalledLikeNoSessionIsLeftAlone() throws IOException {
        // A mark that ends with the line would match the environment of every process.
        Path lines = session("troupe-" + USER + "-x\n");
        Path noNumber = session("troupe-" + USER + "-x-abcd");
        ProcessHandle worker = workerOf(name(NO_PID));

        SessionSweep.sweep(parent);

        awaitJanitors();
        assertThat(lines).isDirectory();
        assertThat(noNumber).isDirectory();
        assertThat(worker.isAlive()).isTrue();
    }

    @Test
    void whatOthersMayEnterOrWhatIsALinkIsLeftAlone() throws IOException {
        Path open = session(name(NO_PID));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path elsewhere = session("elsewhere");
        Path link = Files.createSymbolicLink(parent.resolve(name(NO_PID - 1)), elsewhere);

        SessionSweep.sweep(parent);

        assertThat(open.resolve("lock")).exists();
        assertThat(link).isSymbolicLink();
        assertThat(elsewhere.resolve("lock")).exists();
    }

    @Test
    void aCopyOfASessionThatLivesDoesNotEndItsWorkers() throws IOException {
        String living = name(ProcessHandle.current().pid());
        Path copy = session(living);
        ProcessHandle worker = workerOf(living);

        SessionSweep.sweep(parent);

        awaitJanitors();
        assertThat(copy).doesNotExist();
        assertThat(worker.isAlive()).isTrue();
    }

    @Test
    void logsThatWereToBeKeptStay() throws IOException {
        Path kept = logs(name(NO_PID), true);
        Path other = logs(name(NO_PID - 1), false);

        SessionSweep.sweep(parent);

        await().atMost(SOON).until(() -> Files.notExists(kept.resolve("classes")) && Files.notExists(other));
        assertThat(kept.resolve("Counter-1.log")).exists();
    }

    private Path logs(String name, boolean isKept) throws IOException {
        Path logs = Files.createDirectory(
                Files.createDirectories(parent.resolve("logs")).resolve(name), PRIVATE);
        Files.createDirectory(logs.resolve("classes"));
        Files.createFile(logs.resolve("Counter-1.log"));
        SessionLogs.note(new SessionPaths(session(name)), new LogDirectory(logs, isKept, "until then"));
        return logs;
    }
}
