package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.Lifetime;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.jdk.FileTree;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A node of its own, and programs that come and go. */
@Tag("processes")
@Timeout(60)
@ExtendWith(NothingIsLeft.class)
class OwnNodeTest {
    @TempDir
    private Path files;

    private OwnNode node;

    @BeforeEach
    void start() throws Exception {
        node = OwnNode.start();
    }

    @AfterEach
    void end() throws Exception {
        Troupe.shutdown();
        node.close();
    }

    private ChildJvm program() throws Exception {
        return ChildJvm.start(Program.class, node.parent(), "auto").expect("joined");
    }

    private static void awaitEnd(List<String> pids) {
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> pids.stream().noneMatch(pid -> ProcessState.isAlive(Long.parseLong(pid))));
    }

    @Test
    void aProgramsActorsTakeAfterItAndEndWithIt() {
        Troupe.init(node.address());
        System.setProperty("probe", "set after joining");
        try {
            ProbeHandle probe = ProbeHandle.options().numCpus(1).remote("");

            assertThat(probe.facts().get().subList(4, 8))
                    .containsExactly(
                            Path.of("").toAbsolutePath().toString(), "unset", "set after joining", probe.toString());
            assertThat(node.snapshot().programs())
                    .extracting(NodeSnapshot.Program::pid)
                    .containsExactly(ProcessHandle.current().pid());
            assertThat(node.snapshot().free()).startsWith("1 CPU");
        } finally {
            System.clearProperty("probe");
        }
        Troupe.shutdown();

        assertThat(node.actors()).isEmpty();
        node.awaitOnly();
    }

    @Test
    void aKilledProgramTakesItsActorsAlongAlsoThoseThatAreStoppedAndNoOthers() throws Exception {
        Troupe.init(node.address());
        ProbeHandle mine = ProbeHandle.options().numCpus(1).remote("");
        try (ChildJvm other = program()) {
            other.tell("own");
            String theirs = other.nextLine();
            other.tell("children");
            List<String> pids = new ArrayList<>(Arrays.asList(other.nextLine().split(" ")));
            other.tell("another");
            String[] stopped = other.nextLine().split(" ", -1);
            pids.add(stopped[1]);
            other.tell("block");
            other.nextLine();
            Deaths.stop(Long.parseLong(stopped[1]));
            assertThat(mine.add(1).get()).isEqualTo(1);
            assertThat(node.actors()).containsExactlyInAnyOrder(mine.toString(), theirs, stopped[0]);

            other.kill();

            awaitEnd(pids);
            node.awaitOnly(mine.toString());
            assertThat(mine.add(1).get()).isEqualTo(2);
            assertThat(node.snapshot().free()).startsWith("1 CPU");
        }
    }

    @Test
    void aDetachedActorOutlivesItsProgramAndEndsFromAnyHandle() throws Exception {
        String name;
        try (ChildJvm first = program()) {
            first.tell("detach");
            name = first.nextLine();
            first.tell("add");
            first.expect("5");
            first.tell("end");
            assertThat(first.awaitEnd()).isZero();
            assertThat(first.errors()).isEmpty();
        }
        node.awaitOnly(name);
        NodeSnapshot.Actor left = node.snapshot().actors().get(0);
        assertThat(left.detached()).isTrue();
        assertThat(node.snapshot().free()).contains("1 Custom1");

        Troupe.init(node.address());
        ProbeHandle found = ProbeHandle.reach(left.id());
        assertThat(found.add(1).get()).isEqualTo(6);
        found.close(); // Lets go only.
        assertThat(found.add(1).get()).isEqualTo(7);
        Troupe.terminate(found);

        assertThatThrownBy(() -> found.add(1).get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("was closed");
        node.awaitOnly();
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(OwnNode.names(node.node().logs().resolve("classes")))
                        .isEmpty());
    }

    @Test
    void aDetachedActorIsThereThoughItsProgramEndedAtOnce() throws Exception {
        try (ChildJvm first = program()) {
            first.tell("detach");
            String name = first.nextLine();
            first.tell("end");
            first.awaitEnd();

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> node.snapshot().actors().stream().anyMatch(each -> each.pid() != 0));
            node.awaitOnly(name);
        }
        Troupe.init(node.address());
        Troupe.kill(ProbeHandle.reach(node.snapshot().actors().get(0).id()));
        node.awaitOnly();
    }

    @Test
    void aStoppedNodeLetsItsActorsFinish() throws Exception {
        Troupe.init(node.address());
        Path file = files.resolve("closed");
        ProbeHandle probe = ProbeHandle.options().lifetime(Lifetime.DETACHED).remote(file.toString());
        assertThat(probe.add(1).get()).isEqualTo(1);
        probe.close(); // Lets go only, though it is what remote() returned.
        assertThat(probe.add(1).get()).isEqualTo(2);

        node.end("TERM");

        assertThat(file).exists();
        assertThatThrownBy(() -> probe.add(1).get()).isInstanceOf(ActorDiedException.class);
    }

    @Test
    void aWorkerThatIsKilledGivesBackWhatItHeld() throws Exception {
        Troupe.init(node.address());
        ProbeHandle probe =
                ProbeHandle.options().numCpus(2).resource("Custom1", 1.5).remote("");
        long pid = probe.pid().get();
        assertThat(node.snapshot().free()).startsWith("0 CPUs");

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        node.awaitOnly();
        assertThatThrownBy(() -> probe.add(1).get()).isInstanceOf(ActorDiedException.class);
    }

    @Test
    void aRebuildDoesNotBreakADetachedActor() throws Exception {
        Path rebuilt = files.resolve("rebuilt");
        List<String> classPath = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path entry = Path.of(each);
            classPath.add(
                    !each.isEmpty() && Files.isDirectory(entry)
                            ? copy(entry, rebuilt.resolve("" + classPath.size()))
                            : each);
        }
        assertThat(classPath).anyMatch(each -> each.startsWith(rebuilt.toString()));
        long actor;
        try (ChildJvm first =
                ChildJvm.start(classPath, Program.class, node.parent(), "auto").expect("joined")) {
            first.tell("detach");
            first.nextLine();
            first.tell("add");
            first.expect("5");
            first.tell("end");
            first.awaitEnd();
            actor = node.snapshot().actors().get(0).id();
        }
        FileTree.delete(rebuilt);

        Troupe.init(node.address());
        ProbeHandle probe = ProbeHandle.reach(actor);
        assertThatThrownBy(() -> probe.fail("runtime").get()).hasRootCauseMessage("wrong");
        assertThat(probe.add(1).get()).isEqualTo(6);
        Troupe.terminate(probe);
    }

    private static String copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
        return to.toString();
    }
}
