package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.spi.Refs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In what order calls start, and which wait for others. */
@Tag("processes")
@Timeout(60)
class CallOrderTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path files;

    @AfterAll
    static void nothingIsLeft() {
        NothingIsLeft.check();
    }

    /** One thread after the other makes some; the actor is behind, so that most go out together. */
    @Test
    void callsOfSeveralThreadsStartInTheOrderInWhichTheyWereMade() throws Exception {
        Path go = files.resolve("go");
        List<ExecutorService> threads =
                Stream.generate(Executors::newSingleThreadExecutor).limit(4).toList();
        ProbeHandle probe = ProbeHandle.remote();
        try {
            assertThat(probe.add(0).get()).isZero();
            ObjectRef<Void> busy = probe.awaitFile(go.toString());
            List<ObjectRef<Integer>> refs = new ArrayList<>();
            for (int turn = 0; turn < 800; turn++) {
                threads.get(turn % threads.size())
                        .submit(() -> callSome(probe, refs))
                        .get(20, TimeUnit.SECONDS);
                if (turn == 500) {
                    Files.createFile(go);
                }
            }

            busy.get(LONG);
            assertThat(Troupe.get(refs, LONG))
                    .isEqualTo(IntStream.rangeClosed(1, 8000).boxed().toList());
        } finally {
            threads.forEach(ExecutorService::shutdownNow);
        }
    }

    private static void callSome(ProbeHandle probe, List<ObjectRef<Integer>> refs) {
        for (int i = 0; i < 10; i++) {
            refs.add(probe.add(1));
        }
    }

    @Test
    void aCallThatWaitsForAnArgumentHoldsUpNoCallOfAnotherActor() {
        ProbeHandle other = ProbeHandle.remote();
        ProbeHandle probe = ProbeHandle.remote();
        ObjectRef<String> argument = other.promise("kept ");
        ObjectRef<String> held = probe.concat(argument, Refs.of(1), Refs.of("!"));
        ObjectRef<String> behind = probe.text("behind");

        assertThat(other.text("not held up").get(LONG)).isEqualTo("not held up");
        assertThat(held.isDone()).isFalse();
        assertThat(behind.isDone()).isFalse();

        other.fulfil("at last").get(LONG);
        assertThat(held.get(LONG)).isEqualTo("kept at last1!");
        assertThat(behind.get(LONG)).isEqualTo("behind");
    }

    @Test
    void ofCallsThatWaitForOneOfSeveralPlacesTheFirstStartsNext() throws Exception {
        TeamHandle team = TeamHandle.grouped(); // Which has two places for these.
        List<ObjectRef<Integer>> refs = IntStream.range(0, 8)
                .mapToObj(each -> team.awaitInGroup(each, end(each)))
                .toList();
        assertThat(begun(team, 2)).containsExactlyInAnyOrder(0, 1);
        Deque<Integer> running = new ArrayDeque<>(List.of(0, 1));
        for (int next = 2; next < 8; next++) {
            Files.createFile(end(next % 2 == 0 ? running.removeLast() : running.removeFirst()));
            running.add(next);

            assertThat(begun(team, next + 1)).endsWith(next);
        }
        for (int each : running) {
            Files.createFile(end(each));
        }
        assertThat(Troupe.get(refs, LONG)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    private Path end(int call) {
        return files.resolve("end" + call);
    }

    /** Which calls have begun, as soon as there are so many. */
    private static List<Integer> begun(TeamHandle team, int count) {
        return await().atMost(LONG)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> team.begun().get(), each -> each.size() >= count);
    }
}
