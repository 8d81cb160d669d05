package dev.troupe.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.annotations.Resource;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("processes")
@Timeout(60)
class TroupeTestTest {
    private static final Set<String> NODES = ConcurrentHashMap.newKeySet();

    @TroupeTest(
            cpus = 3,
            gpus = 2,
            resources = {@Resource(name = "Custom1", amount = 1.5), @Resource(name = "Custom2", amount = 2)},
            memory = "1g")
    static class Described {
        @Test
        void theNodeHasWhatIsSaid() {
            assertThatThrownBy(() -> CounterHandle.options().numCpus(99).remote())
                    .isInstanceOf(PlacementException.class)
                    .hasMessageContaining("3 CPUs, 2 GPUs, 1.5 Custom1, 2 Custom2, 1024 MB of memory");
        }

        @Test
        void gpusAreHandedOut() {
            try (CounterHandle counter =
                    CounterHandle.options().numGpus(2).resource("Custom1", 1).remote()) {
                assertThat(counter.gpuIds().get()).containsExactly("0", "1");
            }
        }
    }

    @Test
    void theNodeHasWhatTheAnnotationSays() {
        TestRun.of(Described.class).passes(2);
    }

    @TroupeTest
    static class Plain {
        @Test
        void fourCpusAreThere() {
            assertThatThrownBy(() -> CounterHandle.options().numGpus(1).remote())
                    .hasMessageContaining("this node: 4 CPUs, 0 GPUs, ");
        }
    }

    static class Derived extends Plain {}

    static class WithInner {
        @Nested
        class Inner {
            @Test
            void runsOnTheNodeOfTheDerivedClass() {
                assertThatThrownBy(() -> CounterHandle.options().numCpus(4).remote())
                        .hasMessageContaining("this node: 3 CPUs");
            }
        }
    }

    @TroupeTest(cpus = 3)
    static class DerivedWithInner extends WithInner {}

    @Test
    void inheritedNestedClassesShareTheNodeToo() {
        TestRun.of(DerivedWithInner.class).passes(1);
    }

    @Test
    void derivedClassesHaveTheAnnotationToo() {
        TestRun.of(Derived.class).passes(1);
    }

    @TroupeTest(cpus = 3)
    static class Outer {
        @Test
        void outside() {
            assertThat(Troupe.isInitialized()).isTrue();
        }

        @Nested
        class Inner {
            @Test
            void inside() {
                assertThatThrownBy(() -> CounterHandle.options().numCpus(4).remote())
                        .hasMessageContaining("this node: 3 CPUs");
            }

            @Nested
            class Innermost {
                @Test
                void deepInside(CounterHandle counter) {
                    assertThat(counter.add(1).get()).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void nestedClassesShareTheNodeAroundThem() {
        TestRun.of(Outer.class).passes(3);
    }

    @Test
    void aNestedClassRunsAlone() {
        TestRun.of(Outer.Inner.class).passes(2);
    }

    @TroupeTest(cpus = 3)
    static class TwoNodes {
        @Nested
        @TroupeTest(cpus = 5)
        class Inner {
            @Test
            void neverRuns() {}
        }
    }

    @Test
    void aNodeInsideOfANodeIsRefused() {
        assertThat(TestRun.of(TwoNodes.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Inner is to have a node inside that of TwoNodes, but a JVM has one node at a time."
                        + "\n    Fix: keep one @TroupeTest or TroupeExtension, on the outermost class, with what all"
                        + " tests need; or make Inner a class of its own.");
    }

    static class Registered {
        @RegisterExtension
        static final TroupeExtension NODE =
                TroupeExtension.with(TroupeConfig.defaults().cpus(2).gpuIds(List.of("GPU-a", "GPU-b")));

        @Test
        void theNodeIsTheClasss() {
            try (CounterHandle counter = CounterHandle.options().numGpus(1).remote()) {
                assertThat(counter.gpuIds().get()).containsExactly("GPU-a");
            }
        }
    }

    @Test
    void aNodeIsDescribedInCode() {
        TestRun.of(Registered.class).passes(1);
    }

    static class RegisteredPerTest {
        @RegisterExtension
        final TroupeExtension node =
                TroupeExtension.with(TroupeConfig.defaults().cpus(2));

        @RepeatedTest(2)
        void eachTestHasItsOwnNode(CounterHandle counter) {
            // Numbers begin anew with each session.
            assertThat(counter).hasToString("Counter#1");
        }
    }

    @Test
    void aNodeInAnInstanceFieldIsTheTests() {
        TestRun.of(RegisteredPerTest.class).passes(2);
    }

    @TroupeTest
    static class First {
        @Test
        void runs(CounterHandle counter) {
            NODES.add(counter.pid().get() + " first");
        }
    }

    @TroupeTest
    static class Second {
        @Test
        void runs(CounterHandle counter) {
            NODES.add(counter.pid().get() + " second");
        }
    }

    @Test
    void classesWithNodesNeverRunBesideEachOther() {
        NODES.clear();
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

        TestRun.of(parallel, First.class, Second.class).passes(2);

        assertThat(NODES).hasSize(2);
    }

    @Test
    void aNodeThatRunsAlreadyIsNamed() {
        Troupe.init(TroupeConfig.defaults().cpus(1));
        Throwable failure;
        try {
            failure = new TestRun(TestRun.execute(Map.of(), Plain.class)).failure();
            assertThat(Troupe.isInitialized()).isTrue();
        } finally {
            Troupe.shutdown();
        }

        assertThat(failure)
                .hasMessage("Plain gets no node, because Troupe runs in this JVM already: something that ran before has"
                        + " started it and not ended it."
                        + "\n    Fix: put @TroupeTest on all test classes that use actors, or call Troupe.shutdown() in"
                        + " their @AfterAll.");
    }
}
