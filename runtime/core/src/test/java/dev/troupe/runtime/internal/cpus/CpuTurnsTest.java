package dev.troupe.runtime.internal.cpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a CPU, step by step. */
class CpuTurnsTest {
    private static final int CPUS = 3;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final SessionPaths SESSION = new SessionPaths(Path.of("session"));

    private static final CallCpu.Sleeper OVER = new CallCpu.Sleeper() {
        @Override
        public void sleep(long nanos) {}

        @Override
        public boolean isOver() {
            return true;
        }
    };

    private final CpuPage page = new CpuPage(CpuPage.inMemory(CPUS));
    private final List<Path> rung = new ArrayList<>();
    private final NodeCpus node = new NodeCpus(page, turns());
    private long now = 100 * SECOND;

    private Turns turns() {
        return new Turns(page, rung::add, SESSION, () -> now);
    }

    private static Path bell(long actor) {
        return SESSION.actor(actor);
    }

    /** One that never waits. */
    private CallCpu worker(int number) {
        return new CallCpu(page, turns(), number, new CallCpu.Sleeper() {
            @Override
            public void sleep(long nanos) {
                throw new AssertionError("nobody is to wait");
            }

            @Override
            public boolean isOver() {
                return false;
            }
        });
    }

    /** One that has a CPU. */
    private CallCpu busy(long actor) {
        CallCpu busy = worker(node.join(actor, 0));
        assertThat(busy.take()).isTrue();
        return busy;
    }

    /** One that waits from now on, and has looked; returns its number. */
    private int waiting(long actor) {
        int number = node.join(actor, 0);
        turns().begin(number);
        turns().look(number);
        return number;
    }

    @Test
    void callsTakeTurnsInTheOrderInWhichTheyBeganToWait() {
        node.join(11, 0);
        int second = node.join(12, 0);
        assertThat(turns().next()).isEqualTo(CpuPage.NOBODY);
        int first = waiting(13);
        now++;
        turns().begin(second);

        assertThat(turns().next()).isEqualTo(first);
        assertThat(node.waiting()).extracting(NodeCpus.WaitingCall::actor).containsExactly(13L, 12L);
        turns().end(first);
        assertThat(rung).containsExactly(bell(12));
        assertThat(turns().next()).isEqualTo(second);
    }

    @Test
    void whoIsStoppedWhileItWaitsHasNoTurnUntilItLooksAgain() {
        int stopped = waiting(11);
        now++;
        int next = waiting(12);
        now += Turns.LOOK_NANOS;
        turns().look(next);
        assertThat(turns().next()).isEqualTo(stopped);

        now += Turns.LOOK_NANOS;
        turns().look(next);
        assertThat(turns().next()).isEqualTo(next);
        now += Turns.ABSENT_NANOS;
        assertThat(turns().next()).as("the others do not look either").isEqualTo(CpuPage.NOBODY);

        turns().look(stopped);
        turns().look(next);
        assertThat(turns().next()).isEqualTo(stopped);
    }

    @Test
    void whileTheOnlyOnesThatWaitAreStoppedOthersTakeTheShortWay() {
        CallCpu call = busy(11);
        waiting(12);
        now += Turns.ABSENT_NANOS;
        call.giveBack();
        assertThat(rung).isEmpty();
        assertThat(call.take()).isTrue();
        call.giveBack();
        assertThat(node.running()).isEmpty();
    }

    @Test
    void whatADeadWorkerHadIsFreeAndTheNextIsRung() {
        busy(11);
        CallCpu second = busy(12);
        assertThat(node.running()).containsExactlyInAnyOrder(11L, 12L);
        waiting(13);

        node.leave(11);

        assertThat(node.running()).containsExactly(12L);
        assertThat(rung).contains(bell(13));
        rung.clear();
        node.leave(13);
        assertThat(node.waiting()).isEmpty();
        now += SECOND;
        second.giveBack();
        assertThat(node.running()).isEmpty();
        assertThat(node.join(14, 0)).as("its number is free again").isEqualTo(1);
    }

    @Test
    void whoIsRestartedIsANewOneAndRungWhereItsNextLifeListens() {
        busy(11);
        busy(12);
        busy(13);
        int waiting = waiting(14);

        int next = node.join(11, 1); // Its last life is over, whether anybody has said so or not.

        assertThat(rung).isNotEmpty().containsOnly(bell(14));
        assertThat(node.running()).containsExactlyInAnyOrder(12L, 13L);
        assertThat(turns().take(waiting)).isNotNegative();
        turns().end(waiting);
        rung.clear();
        now += SECOND;
        turns().begin(next);
        turns().look(next);
        node.leave(12);
        assertThat(rung).containsOnly(SESSION.actor(11, 1));
    }

    @Test
    void whatIsHeldForLifeIsNotLeftToCallsButForOne() {
        CallCpu call = busy(11);

        node.leaveToCalls(0);

        assertThat(page.isFreeForCalls(0) || page.isFreeForCalls(1) || page.isFreeForCalls(2))
                .isFalse();
        assertThat(node.running()).containsExactly(11L);
        waiting(12);
        now += SECOND;
        call.giveBack();
        assertThat(rung).as("the CPU that it had is the one of calls").containsExactly(bell(12));
        rung.clear();

        node.leaveToCalls(2);
        assertThat(rung).containsExactly(bell(12));
    }

    @Test
    void whoHoldsForLifeWaitsForNoCallAndGetsTheNextCpuThatACallGivesBack() {
        List<CallCpu> calls = List.of(busy(11), busy(12), busy(13));
        node.leaveToCalls(1); // Two are held for life.
        assertThat(node.running()).as("they go on").hasSize(3);
        int waiting = waiting(14);
        now += SECOND;

        int[] kept = IntStream.range(0, CPUS).filter(page::isKept).toArray();
        assertThat(kept).hasSize(2);
        for (int cpu : kept) {
            calls.get(page.holder(cpu) - 1).giveBack();
        }

        assertThat(rung).as("only one is for calls, and that is taken").isEmpty();
        assertThat(turns().take(waiting)).isNegative();
        assertThat(node.running()).hasSize(1);
        node.leaveToCalls(3);
        assertThat(rung).isNotEmpty().containsOnly(bell(14));
        assertThat(turns().take(waiting)).isNotNegative();
    }

    @Test
    void aCpuThatACallHasBesideItsHolderIsTheFirstToBeTheCallsAgain() {
        busy(11);
        busy(12);
        busy(13);
        node.leaveToCalls(1);
        waiting(14);
        node.leaveToCalls(2);
        node.leaveToCalls(3);
        assertThat(rung).as("three CPUs, three calls").isEmpty();
    }

    @Test
    void whatIsLeftOverIsNoCalls() {
        busy(11);
        busy(12);
        busy(13);
        CallCpu late = new CallCpu(page, turns(), node.join(14, 0), new CallCpu.Sleeper() {
            @Override
            public void sleep(long nanos) {
                node.leave(11);
            }

            @Override
            public boolean isOver() {
                return false;
            }
        });
        assertThat(late.take()).isTrue();
        late.giveBack();
        assertThat(late.isLeftOver()).as("it has it for no millisecond yet").isTrue();
        assertThat(late.release()).isFalse();
        assertThat(late.isLeftOver()).isFalse();
        assertThat(node.running()).containsExactlyInAnyOrder(12L, 13L);
        assertThat(late.take()).isTrue();
        assertThat(late.release()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.5, 1", "2.5, 2"})
    void wholeCpusAreForCallsAndOneAtLeast(double cpus, int calls, @TempDir Path directory) throws IOException {
        SessionPaths session = new SessionPaths(directory);
        NodeCpus few = NodeCpus.create(session, cpus);
        few.leaveToCalls((int) cpus);
        for (int actor = 1; actor <= calls; actor++) {
            assertThat(CallCpu.open(session, few.join(actor, 0), OVER).take()).isTrue();
        }
        assertThat(CallCpu.open(session, few.join(calls + 1, 0), OVER).take())
                .as("there is no other")
                .isFalse();
    }

    @Test
    void aPageIsSharedByWhoeverOpensItsFile(@TempDir Path directory) throws IOException {
        SessionPaths session = new SessionPaths(directory);
        NodeCpus creator = NodeCpus.create(session, 2);
        int number = creator.join(21, 0);
        CallCpu call = CallCpu.open(session, number, OVER);
        assertThat(call.take()).isTrue();
        assertThat(creator.running()).containsExactly(21L);
        call.giveBack();
        creator.leaveToCalls(0);
        CallCpu other = CallCpu.open(session, creator.join(22, 0), OVER);
        assertThat(call.take()).isTrue();
        assertThat(other.take()).as("it is to end, and there is none").isFalse();

        Files.write(session.cpus(), new byte[8]);
        assertThatThrownBy(() -> CpuPage.open(session.cpus())).hasMessageContaining("another version of Troupe");
    }
}
