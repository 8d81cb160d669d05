package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.ActorNameTakenException;
import dev.troupe.runtime.ActorNotFoundException;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.ActorId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names names = new Names(WorkerSpec::display);

    private static WorkerSpec spec(int number, @Nullable String name, boolean reuse) {
        return ProbeSpec.named(ActorId.of(ActorId.DRIVER, number), name, reuse);
    }

    @Test
    void whoComesFirstHasTheNameUntilItHasEnded() {
        WorkerSpec first = spec(1, "x", false);
        WorkerSpec second = spec(2, "x", false);
        assertThat(names.claim(first)).isEqualTo(first.id());
        assertThat(names.claim(first)).as("asked for after it was announced").isEqualTo(first.id());
        assertThatThrownBy(() -> names.claim(second)).isInstanceOf(ActorNameTakenException.class);
        names.free(second);
        assertThatThrownBy(() -> names.claim(second))
                .as("freed by somebody else")
                .isInstanceOf(ActorNameTakenException.class);

        names.free(first);

        assertThat(names.claim(second)).isEqualTo(second.id());
        names.free(first);
        assertThat(names.find(new ActorName("x", "default"), "example.Probe", List.of()))
                .isEqualTo(second.id());
    }

    @Test
    void whoHasNoNameTakesNone() {
        assertThat(names.claim(spec(1, null, false)))
                .isEqualTo(spec(1, null, false).id());
        assertThat(names.existing(spec(1, null, false))).isZero();
        names.free(spec(1, null, false));
        assertThat(names.list(null)).isEmpty();
    }

    @Test
    void oneThatIsThereWillDoForWhoAsksForThat() {
        WorkerSpec second = spec(2, "x", true);
        assertThat(names.existing(second)).isZero();
        assertThat(names.claim(spec(1, "x", false)))
                .isEqualTo(spec(1, "x", false).id());
        assertThat(names.existing(second)).isEqualTo(spec(1, "x", false).id());
        assertThat(names.claim(second)).isEqualTo(spec(1, "x", false).id());
    }

    @Test
    void ofManyNamesSomeAreListed() {
        IntStream.rangeClosed(1, 25).forEach(each -> names.claim(spec(each, String.format("n%02d", each), false)));
        String listed = IntStream.rangeClosed(1, 20)
                .mapToObj(each -> String.format("n%02d", each))
                .collect(Collectors.joining(", "));
        assertThatThrownBy(() -> names.find(new ActorName("x", "default"), "example.Probe", List.of()))
                .isInstanceOf(ActorNotFoundException.class)
                .hasMessageContaining("There are: " + listed + " and 5 more.");
    }
}
