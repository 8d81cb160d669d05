package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.jdk.Cores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Actors with cores of their own. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class PinnedCpusTest {
    private final TroupeConfig config = TroupeConfig.defaults().cpus(2).pinCpus(true);

    @BeforeEach
    void needsTwoCores() throws IOException {
        assumeTrue(Cores.allowed().cardinality() >= 2);
    }

    /** What each thread of an actor's process may run on. */
    private static Set<BitSet> coresOf(ProbeHandle actor) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + actor.pid().get() + "/task"))) {
            return threads.map(each -> each.resolve("status"))
                    .filter(Files::exists)
                    .map(each -> {
                        try {
                            return Cores.allowed(each);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.toSet());
        }
    }

    private static ProbeHandle create(double cpus) {
        return ProbeHandle.options().numCpus(cpus).remote("");
    }

    @Test
    void twoThatHoldAWholeCpuHaveOneCoreEachAndTheNextOneGetsWhatIsFree() throws IOException {
        Troupe.init(config);
        ProbeHandle first = create(1);
        try (ProbeHandle second = create(1)) {
            Set<BitSet> ofFirst = coresOf(first);
            Set<BitSet> ofSecond = coresOf(second);
            assertThat(List.of(ofFirst, ofSecond))
                    .allSatisfy(cores -> assertThat(cores)
                            .singleElement()
                            .satisfies(each -> assertThat(each.cardinality()).isEqualTo(1)));
            assertThat(ofFirst).isNotEqualTo(ofSecond);

            first.close();
            try (ProbeHandle third = create(1)) {
                assertThat(coresOf(third)).isEqualTo(ofFirst);
            }
        }
    }

    @Test
    void whoHoldsAFractionOrNothingRunsOnAny() throws IOException {
        Troupe.init(config);
        try (ProbeHandle half = create(0.5);
                ProbeHandle none = create(0)) {
            assertThat(coresOf(half)).containsExactly(Cores.allowed());
            assertThat(coresOf(none)).containsExactly(Cores.allowed());
        }
    }

    @Test
    void aWorkerThatWaitedIsPinnedWhenItGetsAnActor() throws IOException {
        Troupe.init(config.warmWorkers(1));
        try (ProbeHandle first = create(1)) {
            first.add(1).get();
            WaitingWorkers.awaitReady(1);
            try (ProbeHandle second = create(1)) {
                assertThat(coresOf(second)).doesNotContain(Cores.allowed()).hasSize(1);
            }
        }
    }

    @Test
    void whoHoldsMoreThanTheMachineHasRunsOnAny() throws IOException {
        int cores = Cores.allowed().cardinality();
        Troupe.init(config.cpus(cores + 1));
        try (ProbeHandle tooMany = create(cores + 1)) {
            assertThat(coresOf(tooMany)).containsExactly(Cores.allowed());
        }
    }
}
