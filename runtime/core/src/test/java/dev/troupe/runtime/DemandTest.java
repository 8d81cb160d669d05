package dev.troupe.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {
    private static Demand demand(double cpus, double gpus) {
        return new Demand(OptionalDouble.of(cpus), gpus, Map.of(), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1048576,1048576",
        "1,1",
        "1k,1024",
        "512m,536870912",
        "512M,536870912",
        "2g,2147483648",
        "1T,1099511627776",
        "' 2g ',2147483648",
        "9223372036854775807,9223372036854775807",
        "8388607t,9223370937343148032"
    })
    void sizesAreRead(String size, long bytes) {
        assertThat(Demand.parseBytes(size)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "g",
                "0",
                "0m",
                "-1",
                "-1g",
                "1.5g",
                "2gb",
                "2 g",
                "1e6",
                "0x10",
                "8388608t",
                "9223372036854775808",
                "99999999999999999999g",
                "half"
            })
    void whatIsNoSizeIsRefused(String size) {
        assertThatThrownBy(() -> Demand.parseBytes(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "memory must be a number of bytes or a size such as \"512m\" or \"2g\", was \"" + size + "\".");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.0001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e9 + 1})
    void amountsThatAreNoneAreRefused(double amount) {
        assertThatThrownBy(() -> demand(amount, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numCpus must be between 0 and a billion, was " + amount + ".");
        assertThatThrownBy(() -> demand(0, amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numGpus must be between 0 and a billion, was " + amount + ".");
        assertThatThrownBy(() -> new Demand(OptionalDouble.empty(), 0, Map.of("A", amount), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A must be between 0 and a billion, was " + amount + ".");
    }

    @Test
    void fourDecimalsAreEnough() {
        assertThat(demand(0.0001, 0.1234).cpusHeld()).isEqualTo(0.0001);
        assertThatThrownBy(() -> demand(0.00001, 0)).hasMessage("numCpus must have at most four decimals, was 1.0E-5.");
        assertThatThrownBy(() -> demand(0.300000002, 0))
                .hasMessage("numCpus must have at most four decimals, was 0.300000002.");
    }

    @Test
    void errorsOfAddingUpAreRounded() {
        Demand demand = new Demand(OptionalDouble.of(0.1 + 0.2), 0.7 + 0.2 + 0.1, Map.of("A", 1.1 + 2.2), 0);

        assertThat(demand).isEqualTo(new Demand(OptionalDouble.of(0.3), 1, Map.of("A", 3.3), 0));
        assertThat(demand(0.3 - 0.1 - 0.2, 0)).isEqualTo(demand(0, 0));
        assertThat(demand(1e9, 0).cpusHeld()).isEqualTo(1e9);
    }

    @Test
    void everyAmountWithFourDecimalsStaysAsItIs() {
        for (long each = 0; each <= 50_000; each++) {
            assertThat(demand(each / 10_000.0, 0).cpusHeld()).isEqualTo(each / 10_000.0);
        }
    }

    @Test
    void gpusAreAFractionOfOneOrWhole() {
        assertThat(demand(0, 1).gpus()).isEqualTo(1);
        assertThat(demand(0, 8).gpus()).isEqualTo(8);
        assertThatThrownBy(() -> demand(0, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numGpus must be a fraction of one GPU or a whole number, was 1.5.\n    Fix: give 1 or 2.");
        assertThatThrownBy(() -> demand(0, 7.25)).hasMessageEndingWith("was 7.25.\n    Fix: give 7 or 8.");
    }

    @Test
    void customResourcesHaveNamesOfTheirOwn() {
        for (String name : new String[] {"CPU", "GPU", "memory"}) {
            assertThatThrownBy(() -> new Demand(OptionalDouble.empty(), 0, Map.of(name, 1.0), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + name + "' is no custom resource; use numCpus, numGpus or memory.");
        }
        assertThatThrownBy(() -> new Demand(OptionalDouble.empty(), 0, Map.of(" ", 1.0), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A custom resource must have a name.");
        assertThat(new Demand(OptionalDouble.empty(), 0, Map.of("cpu", 1.0), 0)).hasToString("1 CPU and 1 cpu");
    }

    @Test
    void memoryIsNotNegative() {
        assertThatThrownBy(() -> new Demand(OptionalDouble.empty(), 0, Map.of(), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("memory must be 0 bytes or more, was -1.");
    }

    @Test
    void oneCpuIsHeldWhereOtherResourcesAreGiven() {
        assertThat(Demand.NONE.cpusHeld()).isZero();
        assertThat(demand(0, 1).cpusHeld()).as("0 was given").isZero();
        assertThat(new Demand(OptionalDouble.empty(), 0.1, Map.of(), 0).cpusHeld())
                .isEqualTo(1);
        assertThat(new Demand(OptionalDouble.empty(), 0, Map.of("A", 1.0), 0).cpusHeld())
                .isEqualTo(1);
        assertThat(new Demand(OptionalDouble.empty(), 0, Map.of(), 1 << 20).cpusHeld())
                .isZero();
    }

    @Test
    void callsTakeACpuWhereNothingButMemoryIsGiven() {
        assertThat(Demand.NONE.takesCpuPerCall()).isTrue();
        assertThat(new Demand(OptionalDouble.empty(), 0, Map.of(), 1 << 20).takesCpuPerCall())
                .isTrue();
        assertThat(demand(0, 0).takesCpuPerCall()).as("0 was given").isFalse();
        assertThat(new Demand(OptionalDouble.empty(), 0.1, Map.of(), 0).takesCpuPerCall())
                .isFalse();
        assertThat(new Demand(OptionalDouble.empty(), 0, Map.of("A", 1.0), 0).takesCpuPerCall())
                .isFalse();
    }

    @Test
    void saysWhatIsAskedFor() {
        assertThat(Demand.NONE).hasToString("nothing");
        assertThat(demand(1, 0)).hasToString("1 CPU");
        assertThat(demand(2, 1)).hasToString("2 CPUs and 1 GPU");
        assertThat(demand(0.5, 0)).hasToString("0.5 CPUs");
        assertThat(new Demand(OptionalDouble.of(100), 2, Map.of("b", 0.25, "a", 10.0), 3L << 30))
                .hasToString("100 CPUs, 2 GPUs, 10 a, 0.25 b and 3 GB of memory");
        assertThat(new Demand(OptionalDouble.empty(), 0, Map.of(), (512 << 20) + 1))
                .hasToString("513 MB of memory");
    }
}
