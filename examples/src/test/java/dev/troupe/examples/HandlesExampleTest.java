package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.handles.HandlesExample;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("processes")
@Timeout(180)
class HandlesExampleTest {
    @Test
    void theActorHearsOfAllThatTheTasksDo() throws Exception {
        ProgramRun run = ProgramRun.of(System.getProperty("java.class.path"), HandlesExample.class.getName())
                .succeeded();

        List<String> lines = run.lines();
        assertThat(lines.get(0)).matches("\\d+ of 30 done");
        assertThat(lines.get(lines.size() - 2)).isEqualTo("30 of 30 done");
        Matcher processes = Pattern.compile("by the processes \\[(\\d+), (\\d+), (\\d+)\\]\\.")
                .matcher(lines.get(lines.size() - 1));
        assertThat(processes.matches()).isTrue();
        assertThat(List.of(processes.group(1), processes.group(2), processes.group(3)))
                .doesNotContain(Long.toString(run.pid()));
    }
}
