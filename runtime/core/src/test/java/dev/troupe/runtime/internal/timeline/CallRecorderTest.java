package dev.troupe.runtime.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.NodeTimeline.Span;
import dev.troupe.runtime.internal.timeline.CallRecorder.Step;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Signature;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which calls are timed; by a clock that is stepped, and counts who looks at it. */
class CallRecorderTest {
    private static final int ADD = 1;
    private static final int TRAIN = 2;
    private static final ActorType TYPE = new ActorType(
            "example.Counter",
            "",
            List.of(new Signature("Counter()", 0)),
            List.of(new Signature("add(int)", 0), new Signature("train()", 0)),
            CallRecorderTest.class);

    @TempDir
    private Path directory;

    private CallRecorder recorder;
    private long now = 1_000_000;
    private int looks;

    @BeforeEach
    void open() {
        recorder = CallRecorder.to(directory.resolve("calls"), () -> {
            looks++;
            return now;
        });
        recorder.open(TYPE);
    }

    private List<Span> read() {
        return RecordedCalls.ofLiving(directory.resolve("calls"));
    }

    private void call(int method, long nanos) {
        long began = recorder.begins(method);
        now += nanos;
        recorder.ends(began, method);
    }

    private void calls(int count, int method, long nanos) {
        for (int i = 0; i < count; i++) {
            call(method, nanos);
        }
    }

    private void sleep() {
        recorder.sleeps(now);
        now += 1_000_000;
    }

    @Test
    void eachLongCallIsASpanOfItsOwn() {
        call(TRAIN, 30_000_000);
        call(ADD, 20_000);

        assertThat(read())
                .containsExactly(
                        new Span("train()", 1, 1_000_000, 30_000_000), new Span("add(int)", 1, 31_000_000, 20_000));
    }

    @Test
    void shortCallsAreOneSpanFromBusyToIdleAndOneOf64IsTimed() {
        calls(1000, ADD, 500);
        assertThat(read()).isEmpty();
        // The first, and each 64th after it.
        assertThat(looks).isEqualTo(2 * (1 + 999 / 64));
        long idle = now;
        now += 50_000; // It looks for more before it goes to sleep.
        recorder.sleeps(idle);

        assertThat(read()).containsExactly(new Span("1000 calls", 1000, 1_000_000, 500_000));
        sleep();
        assertThat(read()).hasSize(1);
    }

    @Test
    void oneShortCallBetweenTwoSleepsHasItsName() {
        call(ADD, 500);
        sleep();
        call(TRAIN, 600);
        sleep();

        assertThat(read())
                .containsExactly(new Span("add(int)", 1, 1_000_000, 500), new Span("train()", 1, 2_000_500, 600));
    }

    @Test
    void afterALongCallEightAreTimedWhateverTheyTake() {
        call(TRAIN, 50_000);
        calls(8, ADD, 500);
        assertThat(read()).hasSize(9).allMatch(each -> each.calls() == 1);
        calls(10, ADD, 500);
        sleep();

        List<Span> spans = read();
        assertThat(spans).hasSize(10);
        assertThat(spans.get(9)).isEqualTo(new Span("10 calls", 10, 1_054_000, 5_000));
    }

    @Test
    void whereLongAndShortCallsComeInTurnEachIsSeen() {
        for (int i = 0; i < 20; i++) {
            call(TRAIN, 40_000);
            call(ADD, 500);
        }

        assertThat(read()).hasSize(40);
        assertThat(read()).extracting(Span::name).startsWith("train()", "add(int)", "train()");
    }

    @Test
    void aLongCallAmongShortOnesEndsTheirSpan() {
        calls(64, ADD, 500);
        call(TRAIN, 30_000); // The 65th is timed.

        assertThat(read())
                .containsExactly(
                        new Span("64 calls", 64, 1_000_000, 32_000), new Span("train()", 1, 1_032_000, 30_000));
    }

    @Test
    void callsThatTurnOutToHaveBeenLongAreTimedFromThenOn() {
        call(ADD, 500);
        calls(2, TRAIN, 5_000_000); // Nobody could know.
        sleep();
        call(TRAIN, 5_000_000);
        call(ADD, 500);

        assertThat(read())
                .containsExactly(
                        new Span("3 calls", 3, 1_000_000, 10_000_500),
                        new Span("train()", 1, 12_000_500, 5_000_000),
                        new Span("add(int)", 1, 17_000_500, 500));
    }

    @Test
    void whoIsBusyWithoutAPauseIsSeenEachTenthOfASecond() {
        calls(1_000_000, ADD, 500);

        List<Span> spans = read();
        assertThat(spans).hasSizeBetween(4, 5);
        assertThat(spans).allMatch(each -> each.lasted() >= 100_000_000 && each.lasted() < 101_000_000);
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).began())
                    .isEqualTo(spans.get(i - 1).began() + spans.get(i - 1).lasted());
        }
        sleep();
        assertThat(read().stream().mapToInt(Span::calls).sum()).isEqualTo(1_000_000);
    }

    @Test
    void whatRunsIsSeen() {
        recorder.enters(Step.CONSTRUCTOR);
        assertThat(read()).containsExactly(new Span("constructor", 1, 1_000_000, NodeTimeline.GOES_ON));
        now += 7_000;
        recorder.leaves(Step.CONSTRUCTOR);
        long began = recorder.begins(TRAIN);
        assertThat(read())
                .containsExactly(
                        new Span("constructor", 1, 1_000_000, 7_000),
                        new Span("train()", 1, 1_007_000, NodeTimeline.GOES_ON));
        recorder.ends(began, TRAIN);
        assertThat(read()).hasSize(1);
        recorder.enters(Step.CLOSE);
        now += 100;
        recorder.leaves(Step.CLOSE);

        assertThat(read()).extracting(Span::name).containsExactly("constructor", "train()", "close()");
    }

    @Test
    void whoseFileCannotBeMadeIsNotTimed() {
        CallRecorder without = CallRecorder.to(directory.resolve("none/calls"), () -> {
            throw new AssertionError();
        });
        without.open(TYPE);
        for (CallRecorder each : List.of(without, CallRecorder.none())) {
            each.enters(Step.CONSTRUCTOR);
            each.leaves(Step.CONSTRUCTOR);
            for (int i = 0; i < 1000; i++) {
                each.ends(each.begins(ADD), ADD);
            }
            each.sleeps(1);
        }
        assertThat(directory.resolve("none")).doesNotExist();
    }
}
