package dev.troupe.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.troupe.runtime.CallFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

@Tag("processes")
@Timeout(60)
class WorkerLogsTest {
    @TroupeTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Fails {
        private static CounterHandle shared;

        @BeforeAll
        static void start() {
            shared = CounterHandle.remote();
        }

        @Test
        @Order(1)
        void passes(CounterHandle counter) {
            counter.print("of a test that passed").get();
        }

        @Test
        @Order(2)
        void fails(CounterHandle talks, CounterHandle isSilent) {
            shared.print("of all tests").get();
            for (int i = 1; i <= 60; i++) {
                talks.print("line " + i).get();
            }
            try (CounterHandle gone = CounterHandle.remote()) {
                gone.print("closed before the end").get();
            }
            isSilent.fail("the reason").get();
        }
    }

    @Test
    void whatWorkersPrintedHangsBelowTheFailure() {
        TestRun run = TestRun.of(Fails.class);

        assertThat(run.failed()).containsExactly("fails(CounterHandle, CounterHandle)");
        assertThat(run.failure()).isInstanceOf(CallFailedException.class);
        StringBuilder lastLines = new StringBuilder();
        for (int i = 11; i <= 60; i++) {
            lastLines.append("\n    line ").append(i);
        }
        assertThat(TestRun.output(run.failure()))
                .isEqualTo("What the workers printed last:"
                        + "\n  Counter#1\n    of all tests"
                        + "\n  Counter#3" + lastLines
                        + "\n  Counter#4 printed nothing"
                        + "\n  Counter#5\n    closed before the end");
        assertThat(run.failure())
                .hasStackTraceContaining(
                        "\tSuppressed: dev.troupe.junit.WorkerOutput: What the workers printed last:\n")
                .hasStackTraceContaining("\n  Counter#1\n    of all tests\n");
        assertThat(run.reports())
                .containsExactly(
                        Map.of("log of Counter#1", "of all tests"),
                        Map.of("log of Counter#3", lastLines.substring(1).replaceAll("(?m)^ {4}", "")),
                        Map.of("log of Counter#5", "closed before the end"));
    }

    @TroupeTest
    static class LeaksATalker {
        /** An actor that nobody can reach may be gone before anybody looks. */
        private static final List<CounterHandle> REACHABLE = new ArrayList<>();

        @Test
        void leaks() {
            REACHABLE.add(CounterHandle.remote());
            REACHABLE.get(0).print("still here").get();
        }
    }

    @Test
    void whatAnActorThatWasLeftBehindPrintedIsShown() {
        Throwable failure = TestRun.of(LeaksATalker.class).failure();

        assertThat(failure).hasMessageStartingWith("leaks() left 1 actor behind:");
        assertThat(TestRun.output(failure)).isEqualTo("What the workers printed last:\n  Counter#1\n    still here");
    }

    @TroupeTest
    static class Crashes {
        @Test
        void crashes(CounterHandle counter) {
            counter.crash("these were my last words").get();
        }

        @Test
        void isAborted(CounterHandle counter) {
            counter.print("not a failure").get();
            abort("for a reason");
        }
    }

    @Test
    void theLastWordsOfACrashAreThere() {
        TestRun run = TestRun.of(Crashes.class);

        assertThat(run.failed()).containsExactly("crashes(CounterHandle)");
        assertThat(TestRun.output(run.failure())).endsWith("\n    these were my last words");
        assertThat(run.reports()).flatExtracting(Map::values).containsExactly("these were my last words");
    }

    @TroupeTest
    static class BeforeAllFails {
        @BeforeAll
        static void start(CounterHandle counter) {
            counter.print("preparing").get();
            counter.fail("no paper").get();
        }

        @Test
        void neverRuns() {}
    }

    @Test
    void theFailureOfAClassHasThemToo() {
        TestRun run = TestRun.of(BeforeAllFails.class);

        assertThat(run.failed()).containsExactly("WorkerLogsTest$BeforeAllFails");
        assertThat(TestRun.output(run.failure())).contains("Counter#1\n    preparing");
    }
}
