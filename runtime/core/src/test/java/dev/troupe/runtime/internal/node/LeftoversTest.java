package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a node is killed together with its janitor. */
@Tag("processes")
@Timeout(30)
class LeftoversTest {
    /** No system gives so high a number to a process. */
    private static final String SESSION =
            "troupe-" + System.getProperty("user.name").replaceAll("[^A-Za-z0-9_]", "_") + "-99999998-left";

    @TempDir
    private Path parent;

    private Path session;
    private Process orphan;

    @BeforeEach
    void leaveSomething() throws IOException {
        session = Files.createDirectory(
                parent.resolve(SESSION),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(session.resolve("lock"));
        ProcessBuilder builder = new ProcessBuilder("sleep", "1000");
        builder.environment().put("TROUPE_LINEAGE", "<" + SESSION + ":1>");
        orphan = builder.start();
    }

    @AfterEach
    void end() {
        orphan.destroyForcibly();
    }

    @Test
    void theyAreFoundAndNothingIsChanged() throws IOException {
        Leftovers left = Leftovers.in(parent);

        assertThat(left.sessions()).containsExactly(session);
        assertThat(left.processes()).contains(orphan.pid());
        assertThat(orphan.isAlive()).isTrue();
    }

    @Test
    void whoeverStartsNextEndsThem() throws Exception {
        try (SessionDirectory next = SessionDirectory.create(parent)) {
            assertThat(session).doesNotExist();
            assertThat(next.paths().directory()).exists();
            await().atMost(Duration.ofSeconds(2)).until(() -> !orphan.isAlive());
        }
        assertThat(Leftovers.in(parent).processes()).doesNotContain(orphan.pid());
    }
}
