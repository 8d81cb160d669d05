package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.fixtures.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("processes")
@Timeout(60)
class JanitorTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int SIGTSTP = 20;

    @TempDir
    private Path directory;

    private final String session = "janitor-test-" + ProcessHandle.current().pid() + "-" + System.nanoTime();

    private Path made(String name) throws IOException {
        Path made = Files.createDirectories(directory.resolve(name).resolve("deep"));
        Files.writeString(made.resolve("file"), "x");
        return directory.resolve(name);
    }

    /** The janitor of a session, once it is deaf to signals: its last preparation. */
    private static ProcessHandle janitorOf(String session) {
        return await().atMost(SOON)
                .until(() -> find(session), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<ProcessHandle> find(String session) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process.pid()).contains("troupe-janitor\0<" + session + ":"))
                .filter(process -> ignores(process.pid(), SIGTSTP))
                .findFirst();
    }

    private static boolean ignores(long pid, int signal) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .anyMatch(mask -> (mask & 1L << signal - 1) != 0);
        } catch (IOException e) {
            return false;
        }
    }

    private static String commandLine(long pid) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline")), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void endsTheProcessesOfASessionAndItsDirectories() throws Exception {
        Path one = made("one");
        Path other = made("with space; and 'quotes'");
        Path kept = made("kept");
        Janitor janitor = Janitor.start(session, List.of(one, other, directory.resolve("none")));
        try (MarkedProcesses processes = new MarkedProcesses()) {
            Process worker = processes.start("<" + session + ":1>", "sleep", "60");
            Process parent = processes.start("<" + session + ":2>", "sh", "-c", "sleep 60 & sleep 60 & wait");
            Process detached = processes.start("<" + session + ":3>", "setsid", "sleep", "60");
            Process stopped = processes.start("<outer:1><" + session + ":4>", "sleep", "60");
            MarkedProcesses.signal("STOP", stopped.pid());
            Process deaf = processes.start("<" + session + ":5>", "sh", "-c", "trap '' TERM INT HUP; sleep 60");
            Process stranger = processes.start("<x" + session + ":1>", "sleep", "60");
            await().atMost(SOON).until(() -> parent.descendants().count() == 2);
            List<ProcessHandle> children = parent.descendants().toList();
            ProcessHandle itself = janitorOf(session);
            assertThat(janitor.isAlive()).isTrue();

            janitor.close();

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(List.of(worker, parent, detached, stopped, deaf)).noneMatch(Process::isAlive);
                assertThat(children).noneMatch(ProcessHandle::isAlive);
                assertThat(one).doesNotExist();
                assertThat(other).doesNotExist();
                assertThat(itself.isAlive()).isFalse();
            });
            assertThat(stranger.isAlive()).isTrue();
            assertThat(kept).isDirectory();
        }
    }

    @Test
    void doesNothingWhileTheNodeLives() throws Exception {
        Path kept = made("kept");
        try (MarkedProcesses processes = new MarkedProcesses();
                Janitor janitor = Janitor.start(session, List.of(kept))) {
            Process worker = processes.start("<" + session + ":1>", "sleep", "60");
            ProcessHandle itself = janitorOf(session);
            for (String signal : List.of("TERM", "INT", "HUP", "QUIT", "TSTP", "PIPE")) {
                MarkedProcesses.signal(signal, itself.pid());
            }
            await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> itself.isAlive() && worker.isAlive());
            assertThat(janitor.isAlive()).isTrue();
            assertThat(kept).isDirectory();
            assertThat(Files.readString(Path.of("/proc/" + itself.pid() + "/stat")))
                    .as("not stopped")
                    .contains(") S ");
        }
        await().atMost(SOON).until(() -> !Files.exists(kept));
    }

    @Test
    void leadsASessionOfItsOwnAndRunsAtTheRoot() throws Exception {
        try (Janitor janitor = Janitor.start(session, List.of())) {
            ProcessHandle itself = janitorOf(session);

            assertThat(janitor.isAlive()).isTrue();
            assertThat(sessionOf(itself.pid())).isEqualTo(itself.pid());
            assertThat(Path.of("/proc/" + itself.pid() + "/cwd").toRealPath()).isEqualTo(Path.of("/"));
        }
        await().atMost(SOON)
                .until(() -> ProcessHandle.allProcesses()
                        .noneMatch(process -> commandLine(process.pid()).contains("<" + session + ":")));
    }

    private static long sessionOf(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3]);
    }

    @Test
    void cleansUpAfterANodeThatWasKilled() throws Exception {
        Path left = made("left");
        try (MarkedProcesses processes = new MarkedProcesses();
                ChildJvm node = ChildJvm.start(NodeWithAJanitor.class, session, left)) {
            Process worker = processes.start("<" + session + ":1>", "sleep", "60");
            node.expect("started");

            node.kill();

            await().atMost(Duration.ofSeconds(2)).until(() -> !Files.exists(left) && !worker.isAlive());
        }
    }

    static final class NodeWithAJanitor {
        private NodeWithAJanitor() {}

        public static void main(String[] args) throws IOException {
            try (Janitor janitor = Janitor.start(args[0], List.of(Path.of(args[1])))) {
                System.out.println(janitor.isAlive() ? "started" : "did not start");
                System.in.read();
            }
        }
    }
}
