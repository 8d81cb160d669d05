package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmSizingTest {
    private static final String SERIAL = "-XX:+UseSerialGC";
    private static final String FIRST_HEAP = "-XX:InitialHeapSize=8388608";

    private static List<String> options(String... own) {
        return JvmSizing.options(Demand.NONE, List.of(own));
    }

    private static Demand demand(double cpus, long memory) {
        return new Demand(OptionalDouble.of(cpus), 0, Map.of(), memory);
    }

    @Test
    void aWorkerIsSmallUnlessItsActorSaysOtherwise() {
        assertThat(options()).containsExactly(FIRST_HEAP, SERIAL);
        assertThat(options("-Dx=y", "-ea")).containsExactly(FIRST_HEAP, SERIAL);
    }

    @Test
    void whoHasSeveralCpusMayCollectWithThem() {
        assertThat(JvmSizing.options(demand(1, 0), List.of())).contains(SERIAL);
        assertThat(JvmSizing.options(demand(1.5, 0), List.of()))
                .contains("-XX:ActiveProcessorCount=2")
                .doesNotContain(SERIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseG1GC", "-XX:+UseZGC", "-XX:+UseSerialGC", "-XX:-UseSerialGC"})
    void aCollectorOfItsOwnIsTheOnlyOne(String own) {
        assertThat(options(own)).containsExactly(FIRST_HEAP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx4m",
                "-Xms1g",
                "-Xmn2m",
                "-XX:MaxHeapSize=4m",
                "-XX:MaxRAMPercentage=50",
                "-XX:MaxRAM=1g",
                "-XX:MinHeapSize=1m",
                "-XX:InitialRAMPercentage=5"
            })
    void aHeapOfItsOwnIsTheOnlyOne(String own) {
        assertThat(options(own)).containsExactly(SERIAL);
    }

    @Test
    void aHeapThatMustStaySmallBeginsAsItLikes() {
        assertThat(JvmSizing.options(demand(0, 16 << 20), List.of())).noneMatch(FIRST_HEAP::equals);
        assertThat(JvmSizing.options(demand(0, 64 << 20), List.of())).contains(FIRST_HEAP);
    }
}
