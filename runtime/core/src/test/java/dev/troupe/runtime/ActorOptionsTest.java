package dev.troupe.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActorOptionsTest {
    private static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }
    }

    private final Options options = new Options();

    @Test
    void nothingIsAskedForAtFirst() {
        assertThat(options.demand()).isEqualTo(Demand.NONE);
        assertThat(options.jvmOptions()).isEmpty();
        assertThat(options.env()).isEmpty();
        assertThat(options.workingDirectory()).isEmpty();
        assertThat(options.name()).isEmpty();
        assertThat(options.namespace()).isEmpty();
        assertThat(options.getsIfExists()).isFalse();
        assertThat(options.placementTimeout()).isEmpty();
    }

    @Test
    void whatIsSetIsAskedFor() {
        Demand demand = options.numCpus(2)
                .numGpus(0.5)
                .resource("A", 1)
                .resource("A", 2)
                .memory("512m")
                .jvmOptions("-XX:+UseZGC", "-Dx=y")
                .jvmOptions("-Dz=z")
                .env("K", "v")
                .workingDirectory(Path.of("x"))
                .name("a name")
                .namespace("jobs")
                .getIfExists()
                .placementTimeout(Duration.ofSeconds(2))
                .demand();

        assertThat(demand).hasToString("2 CPUs, 0.5 GPUs, 2 A and 512 MB of memory");
        assertThat(options.jvmOptions()).containsExactly("-XX:+UseZGC", "-Dx=y", "-Dz=z");
        assertThat(options.env()).isEqualTo(Map.of("K", "v"));
        assertThat(options.workingDirectory()).hasValue(Path.of("x").toAbsolutePath());
        assertThat(options.name()).hasValue("a name");
        assertThat(options.namespace()).hasValue("jobs");
        assertThat(options.getsIfExists()).isTrue();
        assertThat(options.placementTimeout()).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void errorsOfAddingUpAreRounded() {
        Demand demand = options.numCpus(0.1 + 0.2)
                .numGpus(0.1 + 0.2)
                .resource("A", 1.1 + 2.2)
                .demand();

        assertThat(demand).hasToString("0.3 CPUs, 0.3 GPUs and 3.3 A");
    }

    @Test
    void aDemandIsACopy() {
        Demand before = options.resource("A", 1).demand();
        options.resource("B", 1).numCpus(7);

        assertThat(before).hasToString("1 CPU and 1 A");
    }

    @Test
    void badAmountsAreRefusedAtOnceAndChangeNothing() {
        assertThatThrownBy(() -> options.numCpus(-1)).hasMessage("numCpus must be between 0 and a billion, was -1.0.");
        assertThatThrownBy(() -> options.numGpus(1.5)).hasMessageContaining("a fraction of one GPU or a whole number");
        assertThatThrownBy(() -> options.resource("CPU", 1)).hasMessageContaining("is no custom resource");
        assertThatThrownBy(() -> options.resource("", 1)).hasMessage("A custom resource must have a name.");
        assertThatThrownBy(() -> options.memory("-1g")).hasMessageContaining("was \"-1g\"");
        nothingIsAskedForAtFirst();
    }

    @Test
    void whatCannotBeIsRefusedAtOnce() {
        assertThatThrownBy(() -> options.name(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.namespace("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.placementTimeout(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("placementTimeout must be 0 or more, was PT-0.001S.");
    }
}
