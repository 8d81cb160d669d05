package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.internal.boot.NodeRuntime;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.door.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A node in a process of its own, in a directory of its own, so that nobody else's nodes are in the way. */
final class OwnNode {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Path parent;
    private final ChildJvm process;
    private final RunningNode node;

    private OwnNode(Path parent, ChildJvm process) {
        this.parent = parent;
        this.process = process;
        node = RunningNode.find(parent, "test");
    }

    /** Starts one with two CPUs. */
    static OwnNode start() throws Exception {
        return start(new Object[0]);
    }

    /** The same that keeps archives of classes in a directory. */
    static OwnNode start(Path archives) throws Exception {
        return start(new Object[] {archives});
    }

    private static OwnNode start(Object[] more) throws Exception {
        Path parent = Files.createTempDirectory(
                Path.of("/dev/shm"),
                "t-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Object[] arguments =
                Stream.concat(Stream.of(parent, "test"), Stream.of(more)).toArray();
        ChildJvm process = ChildJvm.start(Main.class, arguments);
        process.expect("ready");
        return new OwnNode(parent, process);
    }

    /** A node that says when it is there. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws Exception {
            System.setProperty("dev.troupe.waitReportSeconds", "1");
            TroupeConfig config = config(Path.of(arguments[0]));
            NodeRuntime runtime = NodeRuntime.start(
                    arguments[1], arguments.length > 2 ? config.cacheDirectory(Path.of(arguments[2])) : config);
            System.out.println("ready");
            runtime.awaitEnd();
        }

        static TroupeConfig config(Path parent) {
            return TroupeConfig.defaults()
                    .cpus(2)
                    .resource("Custom1", 2)
                    .memory("1g")
                    .directory(parent)
                    .logToConsole(false);
        }
    }

    /** How a program joins it. */
    TroupeConfig address() {
        return TroupeConfig.defaults().address("test").directory(parent);
    }

    Path parent() {
        return parent;
    }

    RunningNode node() {
        return node;
    }

    NodeSnapshot snapshot() {
        try (Visit visit = Visit.to(node)) {
            return NodeStub.snapshot(visit.asActor()).get();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<String> actors() {
        return snapshot().actors().stream().map(NodeSnapshot.Actor::display).toList();
    }

    /** Within two seconds there are these actors, nothing is held but by them, and no other queue is left but what programs need. */
    void awaitOnly(String... actors) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            NodeSnapshot now = snapshot();
            assertThat(now.actors()).extracting(NodeSnapshot.Actor::display).containsExactly(actors);
            if (actors.length == 0) {
                assertThat(now.free()).isEqualTo(now.total());
            }
            int programs = now.programs().size(); // Each may have the queue of its next actor ready.
            assertThat(names(node.directory().resolve("actors")))
                    .as(() -> "Queues and their files: " + tree(node.directory().resolve("actors")))
                    .hasSizeBetween(1 + actors.length, 1 + actors.length + programs);
            assertThat(names(node.directory().resolve("callers"))).hasSizeLessThanOrEqualTo(actors.length + programs);
        });
    }

    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    /** All below a directory that may change meanwhile. */
    private static List<String> tree(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(each -> directory.relativize(each).toString())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(e.toString());
        }
    }

    void signal(String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (signal.equals("STOP")) {
            Deaths.awaitStopped(process.pid());
        }
    }

    /** Ends it with a signal, and sees that nothing is left. */
    void end(String signal) throws Exception {
        signal(signal);
        process.awaitEnd();
        NothingIsLeft.assertNothingOf(process.pid());
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(names(parent)).isEmpty());
    }

    /** Ends it, if no test did, and sees that nothing is left. */
    void close() throws Exception {
        if (ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive).isPresent()) {
            end("TERM");
        }
        process.close();
        Files.delete(parent);
    }
}
