package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Calls that run at once on virtual threads, or where there are none, on others. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class VirtualThreadsTest {
    private static final int CALLS = 300;
    private static final boolean ARE_THERE = Runtime.version().feature() >= 24;

    @TempDir
    private Path files;

    private Path go() {
        return files.resolve("go");
    }

    private static TeamHandle team(int calls) {
        return TeamHandle.options()
                .numCpus(0)
                .maxConcurrency(calls)
                .virtualThreads(true)
                .remote("");
    }

    @Test
    void manyCallsWaitAtOnceAndFewThreadsAreNeeded() throws IOException {
        try (TeamHandle team = team(CALLS + 1)) {
            List<ObjectRef<Integer>> waiting = IntStream.range(0, CALLS)
                    .mapToObj(each -> team.await(each, go()))
                    .toList();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(team.begun().get()).hasSize(CALLS));

            String[] seen = team.threads().get().split(" ", -1);
            assertThat(waiting).noneMatch(ObjectRef::isDone);
            Files.createFile(go());

            assertThat(Troupe.get(waiting))
                    .isEqualTo(IntStream.range(0, CALLS).boxed().toList());
            if (ARE_THERE) {
                assertThat(Integer.parseInt(seen[1])).isLessThan(CALLS / 3);
            } else {
                assertThat(seen[0]).isEqualTo("ordinary");
                assertThat(Integer.parseInt(seen[1])).isGreaterThan(CALLS);
            }
        }
    }

    @Test
    void everyCallIsRunOnceAndAnswered() {
        try (TeamHandle team = team(20)) {
            List<ObjectRef<Integer>> refs = IntStream.range(0, 10_000)
                    .mapToObj(each -> team.note(each, each % 500 == 0 ? 2000 : each % 20 == 0 ? 30 : 0))
                    .toList();
            assertThat(Troupe.get(refs))
                    .isEqualTo(IntStream.range(0, 10_000).boxed().toList());
            assertThat(team.begun().get()).hasSize(10_000).doesNotHaveDuplicates();
            assertThat(team.most().get()).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void theyCallOthersAndAreCancelled() throws IOException {
        try (TeamHandle team = team(10);
                TeamHandle other = TeamHandle.of(10)) {
            List<ObjectRef<Integer>> deep = IntStream.range(0, 3)
                    .mapToObj(each -> team.reenter(other, team, 4))
                    .toList();
            assertThat(Troupe.get(deep)).containsOnly(4); // Nine wait at once in one of them, at most.

            ObjectRef<Integer> cancelled = team.await(1, go());
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(team.begun().get()).contains(1));
            assertThat(cancelled.cancel()).isTrue();
            await().atMost(Duration.ofSeconds(20)).until(cancelled::isDone);
            assertThat(Files.exists(go())).isFalse();
        }
    }
}
