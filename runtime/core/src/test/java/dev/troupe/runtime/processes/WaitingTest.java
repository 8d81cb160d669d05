package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.Resources;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What there is, what of it is free, and how long one waits for it. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class WaitingTest {
    @Test
    void whoWouldNotWaitLongerDiesAndSaysWhoHoldsWhat() {
        Troupe.init(TroupeConfig.defaults().cpus(2));
        try (ProbeHandle holder =
                ProbeHandle.options().name("holder").numCpus(1.5).remote("")) {
            ProbeHandle never = ProbeHandle.options()
                    .name("never")
                    .numCpus(1)
                    .placementTimeout(Duration.ofMillis(300))
                    .remote("");
            ObjectRef<Integer> pending = never.add(1);

            assertThatThrownBy(pending::get)
                    .isInstanceOf(ActorDiedException.class)
                    .hasMessageStartingWith("Probe#2[never] was not placed within 300 ms: It needs 1 CPU; free are")
                    .cause()
                    .isInstanceOf(PlacementException.class)
                    .hasMessageStartingWith(
                            "It needs 1 CPU; free are 0.5 of 2 CPUs, the rest is held by Probe#1[holder] (1.5 CPUs).");
            assertThatThrownBy(() -> never.add(1).get()).isInstanceOf(ActorDiedException.class);
            assertThat(Troupe.listNamedActors()).containsExactly("holder");
            assertThat(holder.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void zeroIsForNowOrNever() {
        Troupe.init(TroupeConfig.defaults().cpus(1));
        ProbeHandle.Options now = ProbeHandle.options().numCpus(1).placementTimeout(Duration.ZERO);
        try (ProbeHandle placed = now.remote("")) {
            ProbeHandle never = now.remote("");
            assertThatThrownBy(() -> never.add(1).get())
                    .isInstanceOf(ActorDiedException.class)
                    .hasMessageStartingWith("Probe#2 was not placed at once: ");
            assertThat(placed.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void whoIsPlacedInTimeLivesOnAndWhatArgumentsTakeDoesNotCount() {
        Troupe.init(TroupeConfig.defaults().cpus(1));
        ProbeHandle.Options patient = ProbeHandle.options().numCpus(1).placementTimeout(Duration.ofSeconds(20));
        ProbeHandle holder = patient.remote("");
        ObjectRef<String> promise = holder.promise("");
        ProbeHandle late =
                ProbeHandle.options().numCpus(0).placementTimeout(Duration.ZERO).remote(promise);
        ProbeHandle second = patient.remote("");
        ObjectRef<Integer> pending = second.add(2);
        assertThatThrownBy(() -> pending.get(Duration.ofMillis(300))).isInstanceOf(CallTimeoutException.class);
        assertThat(holder.add(1).get()).isEqualTo(1);
        holder.fulfil("").get();

        assertThat(late.add(3).get()).isEqualTo(3);
        holder.close();
        assertThat(pending.get()).isEqualTo(2);
    }

    @Test
    void resourcesAreCountedExactlyWhereverOneAsks() {
        Troupe.init(
                TroupeConfig.defaults().cpus(2).gpus(1).resource("Custom1", 1).memory("1g"));
        Resources all = new Resources(2, 1, Map.of("Custom1", 1.0), 1L << 30);
        assertThat(Troupe.clusterResources()).isEqualTo(all);
        assertThat(Troupe.availableResources()).isEqualTo(all);
        ProbeHandle.Options small = ProbeHandle.options()
                .numCpus(0.1)
                .numGpus(0.3)
                .resource("Custom1", 0.7)
                .memory("256m");
        ProbeHandle first = small.remote("");
        try (Namer.Handle namer = Namer.remote()) {
            assertThat(namer.act("resources", "").get())
                    .isEqualTo("1.9 CPUs, 0.7 GPUs, 0.3 Custom1, 768 MB of memory of"
                            + " 2 CPUs, 1 GPU, 1 Custom1, 1024 MB of memory");
            assertThat(Troupe.availableResources())
                    .isEqualTo(new Resources(1.9, 0.7, Map.of("Custom1", 0.3), 768L << 20));

            first.close();

            assertThat(Troupe.availableResources()).isEqualTo(all);
        }
    }
}
