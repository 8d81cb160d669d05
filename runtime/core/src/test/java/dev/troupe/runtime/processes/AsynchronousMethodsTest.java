package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codecs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Methods that return a stage: the actor goes on, and the call is answered when the stage completes. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class AsynchronousMethodsTest {
    @Test
    void theActorGoesOnMeanwhile() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            List<ObjectRef<String>> refs = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                refs.add(probe.promise(i + " "));
            }
            assertThat(probe.add(1).get()).isEqualTo(1);
            assertThat(refs).noneMatch(ObjectRef::isDone);

            probe.fulfil("done").get();

            for (int i = 0; i < 1000; i++) {
                assertThat(refs.get(i).get()).isEqualTo(i + " done");
            }
            assertThat(probe.promise("now").get()).isEqualTo("now");
        }
    }

    @Test
    void thoseThatAreTooManyWaitAndOtherMethodsDoNot() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            List<ObjectRef<String>> refs = new ArrayList<>();
            for (int i = 0; i < 2500; i++) {
                refs.add(probe.promise(i + " "));
            }
            assertThat(probe.add(1).get()).as("a method that promises nothing").isEqualTo(1);

            fulfilledAre(refs, probe, 0, 1000);
            fulfilledAre(refs, probe, 1000, 2000);
            fulfilledAre(refs, probe, 2000, 2500);
        }
    }

    private static void fulfilledAre(List<ObjectRef<String>> refs, ProbeHandle probe, int from, int to) {
        probe.fulfil("done").get();
        for (int i = from; i < to; i++) {
            assertThat(refs.get(i).get()).isEqualTo(i + " done");
        }
        assertThat(refs.subList(to, refs.size())).noneMatch(ObjectRef::isDone);
    }

    @Test
    void closeWaitsForThoseThatWaitToo() throws Exception {
        ProbeHandle probe = ProbeHandle.remote();
        List<ObjectRef<String>> refs = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            refs.add(probe.promise("now"));
        }
        for (int i = 0; i < 1001; i++) {
            refs.add(probe.promise("open "));
        }
        ObjectRef<Void> unused = probe.fulfil("later");
        CompletableFuture<Void> closed = CompletableFuture.runAsync(probe::close);
        assertThat(refs.get(1001).get()).isEqualTo("open later");

        Troupe.kill(probe);

        assertThatThrownBy(refs.get(2001)::get).as("begun, and open for ever").isInstanceOf(ActorDiedException.class);
        closed.get(20, TimeUnit.SECONDS);
    }

    @Test
    void whatTheStageFailsWithArrives() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<String> promise = probe.promise("");
            ObjectRef<Void> unused = probe.fulfil("fail");

            Probe.Insufficient thrown =
                    catchThrowableOfType(Probe.Insufficient.class, () -> promise.getOrThrow(Probe.Insufficient.class));
            assertThat(thrown.missing()).isEqualTo(7);
            assertThatThrownBy(probe.promise("nothing")::get)
                    .hasCauseInstanceOf(NullPointerException.class)
                    .hasMessageContaining("returned null in place of a CompletionStage");
        }
    }

    @Test
    void aStageThatRefusesFailsItsCallAlone() {
        ActorRef quirk = Quirk.create("");

        assertThatThrownBy(Quirk.call(quirk, Quirk.REFUSING_STAGE, Codecs.STRING)::get)
                .hasCauseInstanceOf(UnsupportedOperationException.class);

        assertThat(Quirk.call(quirk, Quirk.SEVEN, Codecs.INT).get()).isEqualTo(7);
        quirk.close();
    }

    @Test
    void anActorMayEndItselfInAStage() {
        ActorRef quirk = Quirk.create("");

        assertThatThrownBy(Quirk.call(quirk, Quirk.EXIT_IN_A_STAGE, Codecs.STRING)::get)
                .isInstanceOf(ActorDiedException.class);
        assertThatThrownBy(Quirk.call(quirk, Quirk.SEVEN, Codecs.INT)::get).isInstanceOf(ActorDiedException.class);
    }

    @Test
    void closeWaitsForWhatWasPromised() {
        ProbeHandle probe = ProbeHandle.remote();
        ObjectRef<String> promise = probe.promise("x");
        ObjectRef<Void> unused = probe.fulfil("later");

        probe.close();

        assertThat(promise.get()).isEqualTo("xlater");
        assertThatThrownBy(probe.add(1)::get).isInstanceOf(ActorDiedException.class);
    }

    @Test
    void whatWasPromisedFailsWithTheActor() {
        ProbeHandle probe = ProbeHandle.remote();
        ObjectRef<String> promise = probe.promise("x");
        assertThat(probe.add(1).get()).isEqualTo(1);

        Troupe.kill(probe);

        assertThatThrownBy(promise::get).isInstanceOf(ActorDiedException.class);
    }
}
