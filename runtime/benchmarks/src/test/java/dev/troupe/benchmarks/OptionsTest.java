package dev.troupe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.benchmarks.harness.Plan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void measuresEverybodyUnlessItIsToBeQuick() {
        assertThat(Options.parse().plan()).isEqualTo(Plan.full());
        assertThat(Options.parse().lineup()).containsExactly(Lineup.values());
        assertThat(Options.parse("--quick").plan()).isEqualTo(Plan.quick());
        assertThat(Options.parse("--quick").lineup()).containsExactly(Lineup.CHRONICLE_QUEUE, Lineup.TROUPE);
    }

    @Test
    void knowsOptionsInAnyOrder() {
        Options options = Options.parse("--rounds=3", "--quick", "--results=some/file.json");

        assertThat(options.plan()).isEqualTo(Plan.quick().withRounds(3));
        assertThat(options.results()).contains(Path.of("some/file.json"));
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Options.parse("--fast")).hasMessage("There is no option --fast.");
        assertThatThrownBy(() -> Options.parse("--rounds=many")).hasMessageContaining("\"many\"");
        assertThatThrownBy(() -> Options.parse("--rounds=0")).hasMessageContaining("1 or more");
    }
}
