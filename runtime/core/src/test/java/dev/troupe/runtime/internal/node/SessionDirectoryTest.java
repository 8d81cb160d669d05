package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.fixtures.SmallFileSystem;
import dev.troupe.runtime.internal.jdk.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SessionDirectoryTest {
    private static final String USER = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_]", "_");
    private static final long OTHER_PID = 99_999_999;
    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @TempDir
    private Path parent;

    private Path abandoned(String name) throws IOException {
        Path session = Files.createDirectory(parent.resolve(name), PRIVATE);
        Files.createDirectories(session.resolve("actors").resolve("1.1"));
        Files.writeString(session.resolve("actors/1.1/control"), "x");
        Files.createFile(session.resolve("lock"));
        return session;
    }

    private void oldDraft(String name) throws IOException {
        Files.setLastModifiedTime(abandoned(name), FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void isForItsOwnersEyesOnly() throws IOException {
        try (SessionDirectory session = SessionDirectory.create(parent)) {
            Path directory = session.paths().directory();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
            assertThat(directory.getParent()).isEqualTo(parent);
            assertThat(session.sessionName())
                    .isEqualTo(directory.getFileName().toString())
                    .matches("troupe-" + USER + "-" + ProcessHandle.current().pid() + "-[0-9a-z]{4}");
            assertThat(session.paths().actors()).isDirectory();
            assertThat(session.paths().callers()).isDirectory();
            assertThat(session.paths().lock()).isRegularFile();
            assertThat(names()).hasSize(1);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void closingDeletesAllThatIsInIt() throws IOException {
        SessionDirectory session = SessionDirectory.create(parent);
        Path deep = Files.createDirectories(session.paths().actors().resolve("1.1/queue"));
        Files.writeString(deep.resolve("file"), "x");
        Path outside = Files.writeString(parent.resolve("outside"), "x");
        Files.createSymbolicLink(deep.resolve("link"), outside);
        Files.createSymbolicLink(deep.resolve("folder"), parent);

        session.close();

        assertThat(names()).containsExactly("outside");
    }

    @Test
    void closingWhatIsGoneAlreadyIsNoError() throws IOException {
        SessionDirectory session = SessionDirectory.create(parent);
        FileTree.delete(session.paths().directory());

        session.close();
        FileTree.delete(parent.resolve("never-was"));
    }

    @Test
    void whatEndedSessionsLeftIsSwept() throws IOException {
        abandoned("troupe-" + USER + "-" + OTHER_PID + "-abcd");
        oldDraft(".troupe-" + USER + "-" + OTHER_PID + "-efgh");
        abandoned("troupe-someone-" + OTHER_PID + "-abcd");
        abandoned("other-" + USER + "-" + OTHER_PID + "-abcd");

        try (SessionDirectory session = SessionDirectory.create(parent)) {
            assertThat(names())
                    .containsExactlyInAnyOrder(
                            session.sessionName(),
                            "troupe-someone-" + OTHER_PID + "-abcd",
                            "other-" + USER + "-" + OTHER_PID + "-abcd");
        }
    }

    @Test
    void whatIsBeingMadeIsLeftAloneForAWhile() throws IOException {
        Path young = Files.createDirectory(parent.resolve(".troupe-" + USER + "-" + OTHER_PID + "-abcd"), PRIVATE);
        Path old = Files.createDirectory(parent.resolve(".troupe-" + USER + "-" + OTHER_PID + "-efgh"), PRIVATE);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));

        SessionSweep.sweep(parent);

        assertThat(young).isDirectory();
        assertThat(old).doesNotExist();
    }

    @Test
    void thisProcesssOwnIsLeftAloneAndStaysLocked() throws Exception {
        try (SessionDirectory first = SessionDirectory.create(parent);
                SessionDirectory second = SessionDirectory.create(parent)) {
            SessionSweep.sweep(parent);
            assertThat(names()).containsExactlyInAnyOrder(first.sessionName(), second.sessionName());

            // Another process finds both locked.
            try (ChildJvm other = ChildJvm.start(Sessions.class, "sweep", parent)) {
                other.expect("swept");
                other.awaitEnd();
            }
            assertThat(names()).containsExactlyInAnyOrder(first.sessionName(), second.sessionName());
        }
    }

    @Test
    @Tag("processes")
    void aSessionIsSweptOnceItsProcessIsDead() throws Exception {
        try (ChildJvm other = ChildJvm.start(Sessions.class, "hold", parent)) {
            String session = other.nextLine();
            SessionSweep.sweep(parent);
            assertThat(names()).containsExactly(session);
            MarkStopped.stop(other.pid());
            SessionSweep.sweep(parent);
            assertThat(names()).as("its process is stopped, not dead").containsExactly(session);

            other.kill();
            SessionSweep.sweep(parent);

            assertThat(names()).isEmpty();
        }
    }

    private static final class MarkStopped {
        private static void stop(long pid) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
        }
    }

    @Test
    void whatAnEarlierProcessOfTheSameNumberLeftIsSwept() throws IOException {
        Path left = abandoned("troupe-" + USER + "-" + ProcessHandle.current().pid() + "-abcd");
        try (SessionDirectory own = SessionDirectory.create(parent)) {
            SessionSweep.sweep(parent);

            assertThat(left).doesNotExist();
            assertThat(own.paths().directory()).isDirectory();
        }
    }

    @Test
    void manyMaySweepAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CyclicBarrier start = new CyclicBarrier(4);
        try {
            for (int round = 0; round < 20; round++) {
                abandoned("troupe-" + USER + "-" + OTHER_PID + "-abcd"); // One: each takes a janitor, of each sweeper.
                for (int i = 0; i < 20; i++) {
                    oldDraft(".troupe-" + USER + "-" + OTHER_PID + "-" + i);
                }
                List<Future<?>> sweeps = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    sweeps.add(threads.submit(() -> {
                        start.await();
                        SessionSweep.sweep(parent);
                        return null;
                    }));
                }
                for (Future<?> each : sweeps) {
                    each.get(10, TimeUnit.SECONDS);
                }
                assertThat(names()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Tag("processes")
    void manyProcessesMayStartAtOnce() throws Exception {
        List<ChildJvm> children = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                children.add(ChildJvm.start(Sessions.class, "many", parent));
            }
            for (ChildJvm each : children) {
                each.expect("ready");
            }
            for (ChildJvm each : children) {
                each.tell("go");
            }
            for (ChildJvm each : children) {
                each.expect("done");
            }
        } finally {
            children.forEach(ChildJvm::close);
        }
    }

    @Test
    void aParentThatIsNoDirectoryIsSaidSo() {
        Path none = parent.resolve("none");

        assertThatThrownBy(() -> SessionDirectory.create(none))
                .isInstanceOf(StartupException.class)
                .hasMessage("Troupe keeps its queues in " + none + ", which is no directory that " + USER
                        + " may write to.\n    Fix: make it one, or name another with TroupeConfig.directory(...).");
    }

    @Test
    void tooLittleSpaceIsSaidSo() throws Exception {
        try (SmallFileSystem small = SmallFileSystem.mount(parent.resolve("small"), 4 << 10)) {
            assertThatThrownBy(() -> SessionDirectory.create(small.directory()))
                    .isInstanceOf(StartupException.class)
                    .hasMessage("Troupe keeps its queues in " + small.directory()
                            + ", where only 4096 KB are free; it needs 8 MB at least."
                            + "\n    Fix: free some, give it more (a container: --shm-size=256m), or name another with"
                            + " TroupeConfig.directory(...).");
        }
    }

    /** Other processes with sessions. */
    static final class Sessions {
        private Sessions() {}

        public static void main(String[] args) throws IOException {
            Path parent = Path.of(args[1]);
            switch (args[0]) {
                case "sweep" -> {
                    SessionSweep.sweep(parent);
                    System.out.println("swept");
                }
                case "hold" -> {
                    try (SessionDirectory session = SessionDirectory.create(parent)) {
                        System.out.println(session.sessionName());
                        System.in.read();
                    }
                }
                default -> {
                    System.out.println("ready");
                    System.in.read();
                    for (int i = 0; i < 200; i++) {
                        SessionDirectory.create(parent).close();
                    }
                    System.out.println("done");
                }
            }
        }
    }
}
