package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.counter.CounterExample;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("processes")
@Timeout(180)
class CounterExampleTest {
    private static final Pattern PROCESS = Pattern.compile("process (\\d+)");

    @Test
    void fourActorsInFourProcessesSayWhatTheyHold() throws Exception {
        ProgramRun run = ProgramRun.of(System.getProperty("java.class.path"), CounterExample.class.getName())
                .succeeded();

        assertThat(run.lines().stream().map(line -> PROCESS.matcher(line).replaceAll("process ...")))
                .containsExactly(
                        "This program is process ....",
                        "A counter in process ... counted to 1 and to 42, another one in process ... to 1.",
                        "Trainer#3 in process ... holds 2 CPUs and 1 GPU: it has GPU 0, sees 2 processors, and got to"
                                + " 0.25.",
                        "Trainer#4 in process ... holds 1 CPU, 0.5 GPUs and 1 Custom1: it has GPU 1, sees 1 processor,"
                                + " and got to 0.64.");
        List<String> processes = PROCESS.matcher(run.output())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(processes).hasSize(5).doesNotHaveDuplicates().startsWith(Long.toString(run.pid()));
    }
}
