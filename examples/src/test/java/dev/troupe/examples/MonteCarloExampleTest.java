package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.montecarlo.MonteCarloExample;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("processes")
@Timeout(180)
class MonteCarloExampleTest {
    private static final String SPEED = ": tasks \\d+\\.\\d\\d s \\(\\d+\\.\\d\\d times as fast\\),"
            + " pool \\d+\\.\\d\\d s \\(\\d+\\.\\d\\d times\\)";

    @Test
    void tasksAndActorsFindTheSamePriceOnAnyNumberOfCpus() throws Exception {
        ProgramRun run = ProgramRun.of(System.getProperty("java.class.path"), MonteCarloExample.class.getName(), "40")
                .succeeded();

        List<String> lines = run.lines();
        // What Levy's approximation gives for it is 5.353.
        assertThat(lines.get(0)).matches("400,000 paths: the option is worth 5\\.3\\d\\d, give or take 0\\.01\\d\\.");
        assertThat(lines.get(1)).matches("1 CPU " + SPEED);
        int cpus = Runtime.getRuntime().availableProcessors();
        assertThat(lines).hasSize(cpus > 1 ? 3 : 2);
        if (cpus > 1) {
            assertThat(lines.get(2)).matches(cpus + " CPUs" + SPEED);
        }
    }
}
