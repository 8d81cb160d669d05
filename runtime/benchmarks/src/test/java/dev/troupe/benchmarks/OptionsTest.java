package dev.troupe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void measuresEverybodyUnlessItIsToBeQuick() {
        assertThat(Options.parse().sections())
                .containsExactly(
                        Section.calls(),
                        Section.growth(),
                        Section.idle(),
                        Section.paced(),
                        Section.tasks(),
                        Section.objects());
        assertThat(Options.parse().ray()).isTrue();
        assertThat(Options.parse("--quick").sections()).containsExactly(Section.quick());
        assertThat(Options.parse("--quick").ray()).isFalse();
    }

    @Test
    void knowsOptionsInAnyOrder() {
        Options options = Options.parse("--rounds=3", "--quick", "--results=some/file.json");

        assertThat(options.sections()).containsExactly(Section.quick().withRounds(3));
        assertThat(options.results()).contains(Path.of("some/file.json"));
    }

    @Test
    void measuresTheSectionsThatItIsAskedFor() {
        Options options = Options.parse("--only=paced,ray", "--rounds=1");

        assertThat(options.sections()).containsExactly(Section.paced().withRounds(1));
        assertThat(options.ray()).isTrue();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Options.parse("--fast")).hasMessage("There is no option --fast.");
        assertThatThrownBy(() -> Options.parse("--only=calls,slow"))
                .hasMessage("There is no section slow; there are calls, growth, idle, paced, tasks, objects, ray.");
        assertThatThrownBy(() -> Options.parse("--rounds=many")).hasMessageContaining("\"many\"");
        assertThatThrownBy(() -> Options.parse("--rounds=0")).hasMessageContaining("1 or more");
    }
}
