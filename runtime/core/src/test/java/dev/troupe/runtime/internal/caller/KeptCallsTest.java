package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

class KeptCallsTest {
    private static final Cause CAUSE = new Cause("gone", null);

    private final Credit credit = new Credit();
    private final KeptCalls kept = new KeptCalls(credit);

    @NullUnmarked // A call that is only kept needs no connection.
    private static Call<Integer> call() {
        return new Call<>(new Callee<>(null, 0, Codecs.INT));
    }

    @NullUnmarked
    private static OutgoingCall frame() {
        return OutgoingFrame.begin(RemoteActor.weak(null), 0);
    }

    /** As it is when the call has been sent. */
    private KeptCall keep(Call<?> call) {
        OutgoingCall out = frame();
        out.writeString("what it says");
        call.bytes(out.position());
        KeptCall added = kept.add(out, call);
        credit.take(call.bytes());
        added.sent();
        return added;
    }

    private static void finish(Call<?> call) {
        call.returned(new WireInput(new byte[4], 0, 4));
    }

    @Test
    void ofACallThatHasFinishedNothingIsKept() {
        Call<?> first = call();
        Call<?> second = call();
        KeptCall keptFirst = keep(first);
        KeptCall keptSecond = keep(second);

        finish(second);

        assertThat(keptSecond.isFinished()).isTrue();
        assertThat(keptSecond.call()).isNull();
        assertThat(keptFirst.call()).isSameAs(first);
        assertThat(kept.unfinished()).containsExactly(keptFirst);
    }

    @Test
    void placesAreReusedThoughTheFirstNeverFinishes() throws ReflectiveOperationException {
        keep(call());
        for (int i = 0; i < 10_000; i++) {
            Call<?> next = call();
            keep(next);
            finish(next);
        }

        var calls = KeptCalls.class.getDeclaredField("calls");
        calls.setAccessible(true);
        assertThat((Iterable<?>) Objects.requireNonNull(calls.get(kept))).hasSizeLessThan(1000);
        assertThat(kept.unfinished()).hasSize(1);
    }

    @Test
    void callsAreLostThatWereSentAsOftenAsTheyMayBe() {
        kept.retries(1);
        Call<?> once = call();
        Call<?> twice = call();
        keep(once);
        keep(twice).sent();

        kept.lose(CAUSE);

        assertThat(once.isFinished()).isFalse();
        assertThat(twice.isFinished()).isTrue();
        assertThat(credit.inFlight()).isEqualTo(1);
        kept.loseAll(CAUSE);
        assertThat(once.isFinished()).isTrue();
        assertThat(credit.inFlight()).isZero();
    }

    @Test
    void aCallThatWasAnsweredComesAgainAfterTheOthersAsOftenAsItMay() {
        kept.retries(2);
        List<KeptCall> all = new ArrayList<>();
        Call<?> failing = call();
        all.add(keep(failing));
        all.add(keep(call()));
        credit.giveBack(failing.bytes());

        assertThat(kept.again(failing)).isTrue();

        assertThat(kept.toBeSent()).containsExactly(all.get(0));
        assertThat(kept.unfinished()).containsExactly(all.get(1), all.get(0));
        assertThat(credit.inFlight()).isEqualTo(2);
        all.get(0).sent();
        assertThat(kept.toBeSent()).isEmpty();
        assertThat(kept.again(failing)).isTrue();
        all.get(0).sent();
        assertThat(kept.again(failing)).isFalse();
        assertThat(kept.again(call())).isFalse();
    }
}
