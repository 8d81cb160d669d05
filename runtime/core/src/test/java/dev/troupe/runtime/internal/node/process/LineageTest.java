package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LineageTest {
    private final String session = "lineage-test-" + ProcessHandle.current().pid();

    @Test
    void marksAreAddedToThoseThatAreThere() {
        Map<String, String> environment = new HashMap<>();
        new Lineage("outer", "1").apply(environment);
        new Lineage("inner", "2").apply(environment);

        assertThat(environment).isEqualTo(Map.of("TROUPE_LINEAGE", "<outer:1><inner:2>"));
    }

    @Test
    @Tag("processes")
    void onlyDescendantsOfTheWorkerAreKilled() throws Exception {
        try (MarkedProcesses processes = new MarkedProcesses()) {
            Process ours = processes.start("<" + session + ":1>", "sleep", "60");
            Process nested = processes.start("<other:1><" + session + ":1><inner:5>", "sleep", "60");
            Process detached = processes.start("<" + session + ":1>", "setsid", "sleep", "60");
            Process stopped = processes.start("<" + session + ":1>", "sleep", "60");
            MarkedProcesses.signal("STOP", stopped.pid());
            Process otherWorker = processes.start("<" + session + ":11>", "sleep", "60");
            Process otherSession = processes.start("<" + session + "1:1>", "sleep", "60");

            new Lineage(session, "1").killAll();

            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                for (Process each : new Process[] {ours, nested, detached, stopped}) {
                    assertThat(each.isAlive()).isFalse();
                }
            });
            assertThat(otherWorker.isAlive()).isTrue();
            assertThat(otherSession.isAlive()).isTrue();
        }
    }
}
