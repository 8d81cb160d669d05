package dev.troupe.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroupeConfigTest {
    private final TroupeConfig defaults = TroupeConfig.defaults();

    @Test
    void defaultsSetNothing() {
        assertThat(defaults.cpus()).isEmpty();
        assertThat(defaults.gpus()).isEmpty();
        assertThat(defaults.gpuIds()).isEmpty();
        assertThat(defaults.resources()).isEmpty();
        assertThat(defaults.memory()).isEmpty();
        assertThat(defaults.namespace()).isEqualTo("default");
        assertThat(defaults.directory()).isEmpty();
        assertThat(defaults.logDirectory()).isEmpty();
        assertThat(defaults.logToConsole()).isTrue();
        assertThat(defaults.warmWorkers()).isEmpty();
        assertThat(defaults.cacheDirectory()).isEmpty();
        assertThat(defaults.classArchive()).isTrue();
    }

    @Test
    void eachMethodChangesOneThingOfACopy() {
        TroupeConfig changed = defaults.cpus(2.5)
                .gpus(2)
                .resource("A", 1)
                .resource("B", 0.5)
                .resource("A", 3)
                .memory("1g")
                .namespace("jobs")
                .directory(Path.of("a"))
                .logDirectory(Path.of("b"))
                .logToConsole(false)
                .warmWorkers(0)
                .cacheDirectory(Path.of("c"))
                .classArchive(false)
                .cpus(2.5);

        assertThat(changed.cpus()).hasValue(2.5);
        assertThat(changed.gpus()).hasValue(2);
        assertThat(changed.resources()).containsOnlyKeys("A", "B").containsEntry("A", 3.0);
        assertThat(changed.memory()).hasValue(1L << 30);
        assertThat(changed.namespace()).isEqualTo("jobs");
        assertThat(changed.directory()).hasValue(Path.of("a").toAbsolutePath());
        assertThat(changed.logDirectory()).hasValue(Path.of("b").toAbsolutePath());
        assertThat(changed.logToConsole()).isFalse();
        assertThat(changed.warmWorkers()).hasValue(0);
        assertThat(changed.cacheDirectory()).hasValue(Path.of("c").toAbsolutePath());
        assertThat(changed.classArchive()).isFalse();
        defaultsSetNothing();
    }

    @Test
    void whatANodeCannotHaveIsRefused() {
        assertThatThrownBy(() -> defaults.cpus(-1)).hasMessage("cpus must be between 0 and a billion, was -1.0.");
        assertThatThrownBy(() -> defaults.gpus(-1)).hasMessage("gpus must be between 0 and 10000, was -1.");
        assertThatThrownBy(() -> defaults.gpus(10_001)).hasMessage("gpus must be between 0 and 10000, was 10001.");
        assertThatThrownBy(() -> defaults.gpuIds(List.of("a", "b", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A GPU stands twice in [a, b, a].");
        assertThatThrownBy(() -> defaults.gpuIds(Arrays.asList("a", null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> defaults.resource("GPU", 1))
                .hasMessage("'GPU' is no custom resource; use numCpus, numGpus or memory.");
        assertThatThrownBy(() -> defaults.resource("A", 0.12345)).hasMessageContaining("at most four decimals");
        assertThatThrownBy(() -> defaults.namespace(""))
                .hasMessage("The namespace of an actor must not be blank, was \"\".");
        assertThatThrownBy(() -> defaults.warmWorkers(-1))
                .hasMessage("warmWorkers must be between 0 and 1000, was -1.");
        assertThatThrownBy(() -> defaults.memory("much")).hasMessageContaining("was \"much\"");
    }

    @Test
    void whatItReturnsCannotBeChanged() {
        assertThatThrownBy(() -> defaults.resource("A", 1).resources().put("B", 1.0))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> defaults.gpuIds(List.of("0")).gpuIds().add("1"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
