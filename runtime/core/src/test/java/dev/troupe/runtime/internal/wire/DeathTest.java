package dev.troupe.runtime.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DeathTest {
    private static Death travel(Death death) {
        WireOutput out = new WireOutput(0);
        death.write(out);
        WireInput in = new WireInput(out.array(), 0, out.position());
        Death read = Death.read(in);
        assertThat(in.remaining()).isZero();
        return read;
    }

    @Test
    void aDeathWithoutExceptionHasAReason() {
        Death read = travel(new Death("was killed."));

        assertThat(read.reason()).isEqualTo("was killed.");
        assertThat(read.cause(null)).isNull();
    }

    @Test
    void aDeathKeepsWhatTheConstructorThrew() {
        WireOutput thrown = new WireOutput(10);
        Thrown.write(thrown, new IllegalStateException("no"));

        Death read = travel(new Death("was not created.", Arrays.copyOf(thrown.array(), thrown.position())));

        assertThat(read.cause(null)).isInstanceOf(IllegalStateException.class).hasMessage("no");
    }

    @Test
    void aDeathKeepsTheName() {
        Death read = travel(new Death("was killed.").of(new ActorName("x", "jobs")));

        assertThat(read.name()).isEqualTo("jobs/x");
        assertThat(read.reason()).isEqualTo("was killed.");
        assertThat(travel(new Death("was killed.").of(null)).name()).isNull();
    }
}
