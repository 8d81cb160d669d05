package dev.troupe.runtime.internal.node.pinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoreOwnersTest {
    private final Set<Long> alive = new HashSet<>(Set.of(1L, 2L, 3L));
    private final CoreOwners owners = new CoreOwners(cores(0, 2, 5), alive::contains);

    private static BitSet cores(int... numbers) {
        BitSet cores = new BitSet();
        for (int each : numbers) {
            cores.set(each);
        }
        return cores;
    }

    @Test
    void eachGetsTheFirstThatNobodyHas() {
        assertThat(owners.give(1, 2)).hasValue(cores(0, 2));
        assertThat(owners.give(2, 1)).hasValue(cores(5));
        assertThat(owners.give(3, 1)).isEmpty();
        assertThat(owners.free()).isEqualTo(cores());
    }

    @Test
    void whoAsksForMoreThanThereAreGetsNone() {
        assertThat(owners.give(1, 4)).isEmpty();
        assertThat(owners.give(1, 3)).hasValue(cores(0, 2, 5));
    }

    @Test
    void whatADeadOneHadIsFree() {
        owners.give(1, 2);
        owners.give(2, 1);

        alive.remove(1L);

        assertThat(owners.free()).isEqualTo(cores(0, 2));
        assertThat(owners.give(3, 1)).hasValue(cores(0));
    }
}
