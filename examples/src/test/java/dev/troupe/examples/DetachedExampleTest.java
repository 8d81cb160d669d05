package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.detached.FirstProgram;
import dev.troupe.examples.detached.SecondProgram;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.boot.NodeRuntime;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("processes")
@Timeout(180)
class DetachedExampleTest {
    /** What {@code troupe start --foreground} does. */
    static final class Node {
        private Node() {}

        public static void main(String[] arguments) throws Exception {
            NodeRuntime node = NodeRuntime.start(
                    arguments[0],
                    TroupeConfig.defaults().cpus(2).gpus(0).warmWorkers(0).logToConsole(false));
            System.out.println("ready");
            node.awaitEnd();
        }
    }

    @Test
    void theSecondProgramGoesOnWithTheActorOfTheFirst() throws Exception {
        String name = "example-" + ProcessHandle.current().pid();
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("ready");

            ProgramRun first =
                    ProgramRun.onNode(name, FirstProgram.class.getName()).succeeded();
            ProgramRun second =
                    ProgramRun.onNode(name, SecondProgram.class.getName()).succeeded();

            assertThat(first.lines())
                    .containsExactly("Process " + first.pid() + " created VisitCounter#2.1[visits], and counted 1.");
            assertThat(second.lines())
                    .containsExactly(
                            "Process " + second.pid() + " found the names [visits].",
                            "VisitCounter#2.1[visits] counted 2.",
                            "Now there are the names [].");
        } finally {
            node.destroy();
            assertThat(node.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
