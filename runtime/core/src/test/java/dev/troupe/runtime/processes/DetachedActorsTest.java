package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.Lifetime;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stays of a program on a node of its own when it has left, and what does not. */
@Tag("processes")
@Timeout(60)
@ExtendWith(NothingIsLeft.class)
class DetachedActorsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

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
        return ChildJvm.start(
                        List.of("-Dprobe=of the program", "-XX:TieredStopAtLevel=1"),
                        Map.of("PROBE", "variable of the program"),
                        Program.class,
                        node.parent(),
                        "auto")
                .expect("joined");
    }

    @Test
    void oneThatIsPlacedWhenItsProgramIsGoneTakesAfterItAllTheSame() throws Exception {
        Troupe.init(node.address());
        ProbeHandle holder = ProbeHandle.options().resource("Custom1", 2).remote("");
        assertThat(holder.add(1).get()).isEqualTo(1);
        String waiting;
        try (ChildJvm program = program()) {
            program.tell("detach");
            waiting = program.nextLine();
            program.tell("end");
            program.awaitEnd();
        }
        await().atMost(SOON)
                .until(() ->
                        node.snapshot().programs().size() == 1 && node.actors().contains(waiting));

        Troupe.kill(holder);

        NodeSnapshot.Actor placed =
                await().atMost(SOON).until(() -> node.snapshot().actors().get(0), each -> each.pid() != 0);
        ProbeHandle found = ProbeHandle.reach(placed.id());
        assertThat(found.facts().get().subList(4, 7))
                .containsExactly(Path.of("").toAbsolutePath().toString(), "variable of the program", "of the program");
        Troupe.terminate(found);
        node.awaitOnly();
    }

    @Test
    void oneNeedsNoHandle() throws Exception {
        Troupe.init(node.address());
        long detached = create(ProbeHandle.options().name("stays").lifetime(Lifetime.DETACHED));
        long other = create(ProbeHandle.options());
        await().atMost(SOON).until(() -> {
            System.gc();
            return ProcessHandle.of(other).isEmpty();
        });

        ProbeHandle found = ProbeHandle.named("stays");

        assertThat(found.pid().get()).isEqualTo(detached);
        Troupe.terminate(found);
        node.awaitOnly();
    }

    private static long create(ProbeHandle.Options options) {
        return options.remote("").pid().get();
    }

    @Test
    void oneStaysWhoseProgramIsKilledAndOneThatWasOnlyAnnouncedEndsAndFreesItsName() throws Exception {
        try (ChildJvm program = program()) {
            program.tell("detach by name");
            String stays = program.nextLine();
            program.tell("add");
            program.expect("5");
            program.tell("announce");
            assertThat(program.nextLine()).contains("late");

            program.kill();
            node.awaitOnly(stays);
        }
        Troupe.init(node.address());
        ProbeHandle found = ProbeHandle.named("stays");
        assertThat(found.add(1).get()).isEqualTo(6);
        Troupe.terminate(found);
        ProbeHandle late =
                ProbeHandle.options().name("late").lifetime(Lifetime.DETACHED).remote("");
        assertThat(late.add(1).get()).isEqualTo(1);
        Troupe.terminate(late);
        node.awaitOnly();
    }

    @Test
    void whoWaitsWhenItsProgramLeavesNeverStarts() throws Exception {
        Troupe.init(node.address());
        ProbeHandle runs = ProbeHandle.options().numCpus(1).remote("");
        ProbeHandle large = ProbeHandle.options().numCpus(2).remote("");
        ProbeHandle behind = ProbeHandle.options().numCpus(1).remote("");
        assertThat(runs.add(1).get()).isEqualTo(1);
        assertThat(node.actors()).containsExactly(runs.toString(), large.toString(), behind.toString());

        Troupe.shutdown();

        node.awaitOnly();
        assertThat(OwnNode.names(node.node().logs()))
                .filteredOn(each -> each.startsWith("Probe"))
                .containsExactly(runs.toString().replace('#', '-') + ".log");
    }

    @Test
    void noProgramGetsAWorkerThatWasMadeReadyForAnother() throws Exception {
        Troupe.init(node.address());
        ProbeHandle first = ProbeHandle.remote();
        assertThat(first.facts().get().get(5)).isEqualTo("unset");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !WaitingWorkers.of(
                                ProcessHandle.of(node.node().pid()).orElseThrow())
                        .isEmpty());

        try (ChildJvm program = program()) {
            program.tell("own");
            program.nextLine();
            program.tell("facts");
            assertThat(program.nextLine()).contains("variable of the program", "of the program");
        }

        Troupe.shutdown();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> WaitingWorkers.of(
                                ProcessHandle.of(node.node().pid()).orElseThrow())
                        .isEmpty());
        node.awaitOnly();
    }
}
