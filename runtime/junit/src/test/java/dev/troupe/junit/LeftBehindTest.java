package dev.troupe.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.AssertionFailedError;

@Tag("processes")
@Timeout(60)
class LeftBehindTest {
    private static final List<Long> PIDS = new ArrayList<>();

    /** An actor that nobody can reach may be gone before anybody looks. */
    private static final List<CounterHandle> REACHABLE = new ArrayList<>();

    private static CounterHandle reachable(CounterHandle counter) {
        REACHABLE.add(counter);
        return counter;
    }

    @AfterEach
    void forget() {
        REACHABLE.clear();
    }

    @TroupeTest(cpus = 2, gpus = 1)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Leaks {
        @Test
        @Order(1)
        void leaks() {
            CounterHandle first =
                    reachable(CounterHandle.options().numCpus(1.5).numGpus(1).remote());
            PIDS.add(first.pid().get());
            PIDS.add(reachable(CounterHandle.remote()).pid().get());
            CounterHandle unused = reachable(CounterHandle.options().numCpus(1).remote());
        }

        @Test
        @Order(2)
        void startsClean() {
            assertThat(PIDS).hasSize(2).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
            try (CounterHandle counter =
                    CounterHandle.options().numCpus(2).numGpus(1).remote()) {
                assertThat(counter.add(1).get()).isEqualTo(1);
            }
        }
    }

    @Test
    void actorsThatATestLeavesFailItAndAreKilled() {
        PIDS.clear();

        TestRun run = TestRun.of(Leaks.class);

        assertThat(run.failed()).containsExactly("leaks()");
        assertThat(run.failure())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("leaks() left 3 actors behind:"
                        + "\n  Counter#1, process " + PIDS.get(0) + ", which holds 1.5 CPUs and 1 GPU"
                        + "\n  Counter#2, process " + PIDS.get(1) + ", which holds no resources"
                        + "\n  Counter#3, which waits for 1 CPU"
                        + "\n    Fix: close what the test starts, with try (CounterHandle actor ="
                        + " CounterHandle.remote(...)) { ... } or in @AfterEach; or start it in @BeforeAll, if all"
                        + " tests share it.");
    }

    @TroupeTest
    static class LeaksAtOnce {
        @Test
        void leaks() {
            for (int i = 0; i < 2; i++) {
                CounterHandle unused = reachable(CounterHandle.remote());
            }
        }
    }

    @Test
    void actorsThatNobodyHasUsedYetAreFound() {
        assertThat(TestRun.of(LeaksAtOnce.class).failure())
                .hasMessageStartingWith("leaks() left 2 actors behind:")
                .hasMessageContainingAll("Counter#1, process ", "Counter#2, process ");
    }

    @TroupeTest
    static class LeaksElsewhere {
        private final CounterHandle ofField = CounterHandle.remote();

        @BeforeEach
        void start() {
            CounterHandle unused = reachable(CounterHandle.remote());
        }

        @Test
        void doesNothing() {}

        @AfterEach
        void close() {
            ofField.close();
        }
    }

    @Test
    void whatBeforeEachStartsMustBeGoneAfterAfterEach() {
        assertThat(TestRun.of(LeaksElsewhere.class).failure())
                .hasMessageStartingWith("doesNothing() left 1 actor behind:\n  Counter#2, process ");
    }

    @TroupeTest
    static class ConstructorFails {
        ConstructorFails() {
            CounterHandle counter = reachable(CounterHandle.remote());
            counter.print("hello from the worker").get();
            counter.fail("out of ink").get();
        }

        @Test
        void neverRuns() {}
    }

    @Test
    void whatAFailedConstructorStartedIsFoundAndKilled() {
        Throwable failure = TestRun.of(ConstructorFails.class).failure();

        assertThat(failure).hasStackTraceContaining("out of ink");
        assertThat(failure.getSuppressed())
                .anySatisfy(each -> assertThat(each)
                        .hasMessageStartingWith("neverRuns() left 1 actor behind:\n  Counter#1, process "));
        assertThat(TestRun.output(failure)).contains("Counter#1\n    hello from the worker");
    }

    @TroupeTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Shares {
        private static CounterHandle shared;

        @BeforeAll
        static void start() {
            shared = CounterHandle.options().numCpus(1).remote();
        }

        @Test
        @Order(1)
        void adds() {
            assertThat(shared.add(1).get()).isEqualTo(1);
        }

        @Test
        @Order(2)
        void addsMore() {
            assertThat(shared.add(1).get()).isEqualTo(2);
        }

        @Test
        @Order(3)
        void closesIt() {
            shared.close();
        }
    }

    @Test
    void whatBeforeAllStartsMayLive() {
        TestRun.of(Shares.class).passes(3);
    }

    @TroupeTest(cpus = 1)
    static class SharesInside {
        @Nested
        class Inner {
            private static CounterHandle inner;

            @BeforeAll
            static void start() {
                inner = CounterHandle.options().numCpus(1).remote();
            }

            @Test
            void adds() {
                assertThat(inner.add(1).get()).isEqualTo(1);
            }
        }

        @Nested
        class Other {
            @Test
            void theCpuIsFreeAgain() {
                try (CounterHandle counter = CounterHandle.options().numCpus(1).remote()) {
                    assertThat(counter.add(1).get(Duration.ofSeconds(20))).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void whatANestedClassSharesEndsWithIt() {
        TestRun.of(SharesInside.class).passes(2);
    }

    @TroupeTest
    static class Ends {
        @Test
        void kills() {
            CounterHandle counter = CounterHandle.remote();
            assertThat(counter.add(1).get()).isEqualTo(1);
            Troupe.kill(counter);
        }

        @Test
        void crashes() {
            CounterHandle counter = CounterHandle.remote();
            assertThatThrownBy(() -> counter.crash("oh").get()).isInstanceOf(ActorDiedException.class);
        }
    }

    @Test
    void actorsThatEndedOtherwiseAreNotLeftBehind() {
        TestRun.of(Ends.class).passes(2);
    }

    @TroupeTest(cpus = 2)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class ShutsDown {
        @Test
        @Order(1)
        void shutsDown() {
            Troupe.shutdown();
        }

        @Test
        @Order(2)
        void startsItsOwn() {
            Troupe.shutdown();
            Troupe.init(TroupeConfig.defaults().cpus(1));
        }

        @Test
        @Order(3)
        void hasANodeAgain() {
            try (CounterHandle counter = CounterHandle.options().numCpus(2).remote()) {
                assertThat(counter.add(1).get()).isEqualTo(1);
            }
        }
    }

    @Test
    void aTestThatEndsTheNodeFailsAndTheNextOneHasANodeAgain() {
        TestRun run = TestRun.of(ShutsDown.class);

        assertThat(run.failed()).containsExactly("shutsDown()", "startsItsOwn()");
        assertThat(run.failures().get(0))
                .hasMessage("shutsDown() ended the node that ShutsDown was given."
                        + "\n    Fix: leave Troupe.shutdown() to JUnit, which ends the node after the last test.");
    }
}
