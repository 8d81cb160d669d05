package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.control.TaskWait;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.node.TaskWaits.Report;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskWaitsTest {
    private final Logger logger = Logger.getLogger("dev.troupe");
    private final Callers callers = new Callers();
    private final TaskWaits waits = new TaskWaits(
            callers,
            new Placer(
                    List.of(),
                    Inventory.of(2, 0, Map.of(), 0),
                    NodeCpus.inMemory(new SessionPaths(Path.of("nowhere")), 2),
                    (resident, reservation) -> {}));
    private final long start = System.nanoTime();

    @BeforeEach
    void beSilent() {
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void speak() {
        logger.setUseParentHandlers(true);
    }

    private long after(int seconds) {
        return start + TimeUnit.SECONDS.toNanos(seconds);
    }

    private List<Integer> toldAfter(int seconds) {
        return waits.look(after(seconds)).stream().map(Report::process).toList();
    }

    @Test
    void whatIsSaidNamesHowManyAndForWhatAndWhatToDo() {
        waits.tell(ActorId.DRIVER, new TaskWait(1, 0, start));
        int program = callers.program(OwnOrigin.now());
        waits.tell(program, new TaskWait(5, 2, start));

        List<Report> reports = waits.look(after(12));

        assertThat(reports.get(0).text())
                .startsWith(
                        "1 task of this program waits for a worker, of which it has none now, and none was begun for"
                                + " 12 s; free are 2 of 2 CPUs.\n    Fix: ");
        assertThat(reports.get(1).text())
                .startsWith("5 tasks of " + callers.describe(program)
                        + " wait for one of its 2 workers, and"
                        + " none was begun for 12 s; free are 2 of 2 CPUs.\n    Fix: ");
    }

    @Test
    void ofManyProcessesThreeAreNamed() {
        for (int i = 0; i < 10; i++) {
            waits.tell(callers.program(OwnOrigin.now()), new TaskWait(5, 1, start));
        }

        List<Report> reports = waits.look(after(12));

        assertThat(reports).hasSize(4);
        assertThat(reports.get(3).text()).isEqualTo("So it is with tasks of 7 other processes.");
    }

    @Test
    void itIsSaidEveryTenSecondsOfThoseWhoHaveWaitedForLonger() {
        int first = callers.program(OwnOrigin.now());
        int second = callers.program(OwnOrigin.now());
        waits.tell(first, new TaskWait(5, 2, start));
        waits.tell(second, new TaskWait(5, 2, after(8)));

        assertThat(waits.nextLook(after(100))).isEqualTo(after(10));
        assertThat(toldAfter(9)).isEmpty();
        assertThat(toldAfter(10)).containsExactly(first);
        assertThat(waits.nextLook(after(100))).isEqualTo(after(20));
        assertThat(toldAfter(19)).isEmpty();
        assertThat(toldAfter(20)).containsExactly(first, second);
        assertThat(waits.nextLook(after(21))).isEqualTo(after(21));
    }

    @Test
    void whoHasBegunSomeOrIsGoneIsNotNamed() {
        int busy = callers.program(OwnOrigin.now());
        int gone = callers.program(OwnOrigin.now());
        waits.tell(busy, new TaskWait(5, 2, start));
        waits.tell(gone, new TaskWait(5, 2, start));
        assertThat(waits.snapshot(after(1)).stream().map(each -> each.number())).containsExactly(busy, gone);

        waits.tell(busy, TaskWait.NONE);
        callers.gone(gone);
        waits.tell(gone, new TaskWait(5, 2, start));

        assertThat(toldAfter(10)).isEmpty();
        assertThat(waits.snapshot(after(10))).isEmpty();
        assertThat(waits.nextLook(after(100))).isEqualTo(after(100));
    }
}
