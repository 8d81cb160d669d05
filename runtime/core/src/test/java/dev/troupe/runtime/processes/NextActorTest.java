package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has created an actor has the queue of the next one ready, and so has a worker that waits. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class NextActorTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Path actors() {
        return Stress.session().resolve("actors");
    }

    private static Path queue(String actor) {
        return actors().resolve(actor);
    }

    private static boolean maps(long pid, Path queue) {
        try (Stream<String> maps = Files.lines(Path.of("/proc/" + pid + "/maps"))) {
            return maps.anyMatch(each -> each.contains(queue + "/queue/"));
        } catch (IOException | UncheckedIOException e) { // It ends.
            return false;
        }
    }

    @Test
    void aWorkerThatWaitsOpensTheQueueOfTheNextOneAndGetsIt() {
        Troupe.init(TroupeConfig.defaults().cpus(2).warmWorkers(1));
        try (ProbeHandle first = ProbeHandle.remote()) {
            assertThat(first.add(1).get()).isEqualTo(1);
            long waiting = WaitingWorkers.awaitReady(1).iterator().next();
            await().atMost(SOON).until(() -> maps(waiting, queue("1.2")));
            try (ProbeHandle second = ProbeHandle.remote()) {
                assertThat(second.toString()).isEqualTo("Probe#2");
                assertThat(second.pid().get()).isEqualTo(waiting);
                assertThat(second.add(5).get()).isEqualTo(5);
            }
        }
    }

    @Test
    void oneOfAnotherKindGetsAnotherWorkerAndTheFirstLetsGo() {
        Troupe.init(TroupeConfig.defaults().cpus(2).warmWorkers(1));
        try (ProbeHandle first = ProbeHandle.remote()) {
            assertThat(first.add(1).get()).isEqualTo(1);
            long waiting = WaitingWorkers.awaitReady(1).iterator().next();
            Path queue = queue("1.2");
            await().atMost(SOON).until(() -> maps(waiting, queue));
            try (ProbeHandle other =
                    ProbeHandle.options().env("PROBE", "variable").remote("")) {
                assertThat(other.add(1).get()).isEqualTo(1);
                assertThat(other.pid().get()).isNotEqualTo(waiting);
                await().atMost(SOON).until(() -> !maps(waiting, queue));
            }
        }
    }

    @Test
    void whatCannotBeCreatedTakesItsQueueAlong(@TempDir Path directory) {
        Troupe.init(TroupeConfig.defaults().cpus(2).warmWorkers(0));
        try (ProbeHandle first = ProbeHandle.remote()) {
            assertThat(first.add(1).get()).isEqualTo(1);
            Path queue = queue("1.2");
            await().atMost(SOON).until(() -> Files.exists(queue));
            ProbeHandle.Options nowhere = ProbeHandle.options().workingDirectory(directory.resolve("nowhere"));
            assertThatThrownBy(() -> nowhere.remote("")).isInstanceOf(IllegalArgumentException.class);
            assertThat(queue).doesNotExist();
            await().atMost(SOON).until(() -> Files.exists(queue("1.3")));
            try (ProbeHandle second = ProbeHandle.options().maxPendingCalls(1).remote("")) {
                assertThat(second.toString()).isEqualTo("Probe#3");
                assertThat(second.add(2).get()).isEqualTo(2);
            }
        }
    }

    @Test
    void whatNobodyNeededGoesWithTheProcessThatMadeIt() {
        Troupe.init(TroupeConfig.defaults().cpus(4).warmWorkers(0));
        ProbeHandle creator = ProbeHandle.options().numCpus(0).remote("");
        ProbeHandle child = creator.child().get();
        assertThat(child.add(1).get()).isEqualTo(1);
        Path actors = actors();
        await().atMost(SOON).until(() -> madeByWorkers(actors).size() == 2); // The child's, and one ahead.
        Troupe.kill(creator);
        await().atMost(SOON).until(() -> madeByWorkers(actors).isEmpty());
    }

    private static List<Path> madeByWorkers(Path actors) throws IOException {
        try (Stream<Path> all = Files.list(actors)) {
            return all.filter(each -> !each.getFileName().toString().startsWith("0.")
                            && !each.getFileName().toString().startsWith("1."))
                    .toList();
        }
    }
}
