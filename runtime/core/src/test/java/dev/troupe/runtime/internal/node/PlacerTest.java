package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of those who wait, and when; nobody is ever placed here, because the node has nothing. */
class PlacerTest {
    private static final long NEVER = Long.MAX_VALUE;

    private final Logger logger = Logger.getLogger("dev.troupe");
    private final List<String> said = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final List<Resident> residents = new ArrayList<>();
    private final Placer placer = placer(0);
    private final long start = System.nanoTime();

    private Placer placer(double cpus) {
        NodeCpus forCalls = NodeCpus.inMemory(new SessionPaths(Path.of("nowhere")), cpus);
        return new Placer(residents, Inventory.of(cpus, 0, Map.of(), 0), forCalls, (resident, reservation) -> {});
    }

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoLonger() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private Resident waiting(long patienceNanos) {
        WorkerSpec spec = new WorkerSpec(
                ActorId.of(ActorId.DRIVER, residents.size() + 1),
                "example.Probe",
                "",
                List.of(),
                new Demand(OptionalDouble.of(1), 0, Map.of(), 0),
                List.of(),
                List.of(),
                Map.of(),
                null,
                Naming.NONE,
                patienceNanos);
        Resident resident = new Resident(spec, OwnOrigin.now(), start);
        residents.add(resident);
        placer.add(resident);
        return resident;
    }

    private static long seconds(long amount) {
        return TimeUnit.SECONDS.toNanos(amount);
    }

    private List<String> saidAt(long second) {
        said.clear();
        placer.look(start + seconds(second));
        return List.copyOf(said);
    }

    @Test
    void whoHasWaitedForTenSecondsIsReportedEveryTenSeconds() {
        assertThat(saidAt(0)).isEmpty();
        waiting(NEVER);

        assertThat(saidAt(9)).isEmpty();
        assertThat(placer.nextLook() - start).isEqualTo(seconds(10));
        assertThat(saidAt(10)).hasSize(1).first().asString().startsWith("Probe#1 has been waiting for 1 CPU for 10 s;");
        assertThat(saidAt(15)).isEmpty();
        assertThat(placer.nextLook() - start).isEqualTo(seconds(20));
        assertThat(saidAt(20)).hasSize(1).first().asString().contains("for 20 s;");
        residents.clear();
        assertThat(saidAt(30)).isEmpty();
    }

    @Test
    void whereManyWaitMostAreReportedInBrief() {
        for (int i = 0; i < 20; i++) {
            waiting(NEVER);
        }

        assertThat(saidAt(11))
                .hasSize(4)
                .last()
                .asString()
                .startsWith("17 more have been waiting for longer than 10 s: Probe#4 for 1 CPU, ")
                .endsWith("Probe#13 for 1 CPU and 7 others.");
    }

    @Test
    void patienceEndsInTime() {
        Resident impatient = waiting(seconds(2));
        waiting(NEVER);

        assertThat(placer.nextLook() - start).isLessThanOrEqualTo(seconds(2));
        assertThat(placer.impatient(start + seconds(1))).isEmpty();
        assertThat(saidAt(1)).isEmpty();
        assertThat(placer.nextLook() - start).isEqualTo(seconds(2));
        assertThat(placer.impatient(start + seconds(2))).containsExactly(impatient);
    }
}
