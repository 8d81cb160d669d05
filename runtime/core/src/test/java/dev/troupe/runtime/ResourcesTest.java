package dev.troupe.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private final Resources resources = new Resources(2.5, 1, Map.of("B", 0.3, "A", 0.0), 16L << 30);

    @Test
    void everyAmountHasAName() {
        assertThat(resources.asMap().keySet()).containsExactly("CPU", "GPU", "A", "B", "memory");
        assertThat(resources.amount("CPU")).isEqualTo(2.5);
        assertThat(resources.amount("B")).isEqualTo(0.3);
        assertThat(resources.amount("memory")).isEqualTo(16.0 * (1 << 30));
        assertThat(resources.amount("C")).isZero();
    }

    @Test
    void readsAsAList() {
        assertThat(resources).hasToString("2.5 CPUs, 1 GPU, 0 A, 0.3 B, 16 GB of memory");
        assertThat(new Resources(1, 0, Map.of(), 512 << 20)).hasToString("1 CPU, 0 GPUs, 512 MB of memory");
    }
}
