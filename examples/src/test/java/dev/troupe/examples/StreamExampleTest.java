package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.stream.StreamExample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("processes")
@Timeout(180)
class StreamExampleTest {
    @Test
    void whatIsTakenHasBeenMeasuredAndHardlyMore() throws Exception {
        ProgramRun run = ProgramRun.of(System.getProperty("java.class.path"), StreamExample.class.getName())
                .succeeded();

        assertThat(run.lines())
                .containsExactly(
                        "The mean of 1000 measurements is 18.94.",
                        "A few more were made: true",
                        "The first that was too hot: 22.94",
                        "one",
                        "after",
                        "the",
                        "other");
    }
}
