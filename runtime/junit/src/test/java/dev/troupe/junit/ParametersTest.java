package dev.troupe.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.ActorHandle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("processes")
@Timeout(60)
class ParametersTest {
    private static final List<Long> ENDED = new ArrayList<>();

    @TroupeTest
    static class Handles {
        private final CounterHandle ofConstructor;
        private static CounterHandle ofClass;

        Handles(CounterHandle counter) {
            ofConstructor = counter;
        }

        @BeforeAll
        static void keep(CounterHandle counter) {
            ofClass = counter;
        }

        @BeforeEach
        void isAnActorOfItsOwn(CounterHandle counter) {
            assertThat(counter).isNotEqualTo(ofConstructor).isNotEqualTo(ofClass);
            assertThat(ENDED).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void areStartedForEachTest(int times, CounterHandle one, CounterHandle other) {
            assertThat(one).isNotEqualTo(other);
            assertThat(one.add(times).get()).isEqualTo(times);
            assertThat(ofConstructor.add(times).get()).isEqualTo(times);
            assertThat(ofClass.add(1).get()).isPositive();
            ENDED.addAll(List.of(
                    one.pid().get(), other.pid().get(), ofConstructor.pid().get()));
        }

        @AfterEach
        void isOpenStill() {
            assertThat(ofConstructor.add(0).get()).isPositive();
        }
    }

    @Test
    void handlesAreStartedForATestAndClosedAfterIt() {
        ENDED.clear();

        TestRun.of(Handles.class).passes(2);

        assertThat(ENDED).hasSize(6).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    }

    @TroupeTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneObject {
        private final CounterHandle shared;

        OneObject(CounterHandle counter) {
            shared = counter;
        }

        @Test
        void adds() {
            assertThat(shared.add(1).get()).isPositive();
        }

        @Test
        void addsAgain() {
            assertThat(shared.add(1).get()).isPositive();
        }
    }

    @Test
    void theHandlesOfAnObjectForAllTestsLiveAsLongAsIt() {
        TestRun.of(OneObject.class).passes(2);
    }

    @TroupeTest
    static class Unclear {
        @Test
        void needsArguments(LedgerHandle ledger) {}

        @Test
        void couldBeAny(ActorHandle<Counter> counter) {}
    }

    @Test
    void whatCannotBeStartedWithoutArgumentsIsExplained() {
        assertThat(TestRun.of(Unclear.class).failures())
                .allSatisfy(each -> assertThat(each).isInstanceOf(ParameterResolutionException.class))
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(
                        "No actor can be started for the parameter of type LedgerHandle of needsArguments(): there is no"
                                + " remote() without arguments, only remote(String) and remote(String, int)."
                                + "\n    Fix: start it in the test, with try (LedgerHandle actor ="
                                + " LedgerHandle.remote(...)) { ... }.",
                        "No actor can be started for the parameter of type ActorHandle of couldBeAny(): it may"
                                + " be a handle of any class."
                                + "\n    Fix: declare the generated handle of a class marked @Remote, such as"
                                + " CounterHandle.");
    }

    /** Stands for a handle whose stub was deleted after it had been compiled: such a one cannot be initialized. */
    interface StaleHandle extends ActorHandle<Counter> {
        @SuppressWarnings("DoNotCallSuggester") // Called by reflection.
        static StaleHandle remote() {
            throw new NoClassDefFoundError("com/example/StaleStub");
        }
    }

    @TroupeTest
    static class Stale {
        @Test
        void needsWhatIsGone(StaleHandle stale) {}
    }

    @Test
    void aHandleThatIsNotCompleteSaysHowToGenerateTheRest() {
        assertThat(TestRun.of(Stale.class).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .message()
                .startsWith("StaleHandle lacks the class com.example.StaleStub, which Troupe's annotation processor"
                        + " writes.\n    Fix: ")
                .contains("<artifactId>troupe-processor</artifactId>", "annotationProcessor(", "-proc:full");
    }

    @TroupeTest
    static class Hangs {
        @Test
        void leavesACallRunning(CounterHandle counter) {
            var unused = counter.hang();
        }

        @Test
        void runsAfterAll(CounterHandle counter) {
            assertThat(counter.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void anActorThatDoesNotEndIsKilled() {
        TestRun run = TestRun.of(Hangs.class);

        assertThat(run.failed()).containsExactly("leavesACallRunning(CounterHandle)");
        assertThat(run.failure())
                .message()
                .matches(
                        "Counter#\\d, a parameter of leavesACallRunning\\(\\), did not end within 5 s after the test, and"
                                + " was killed."
                                + "\n    Fix: wait in the test for the results of its calls, or see why they or its close\\(\\)"
                                + " do not return.");
    }
}
