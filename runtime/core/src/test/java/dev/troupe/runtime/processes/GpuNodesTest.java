package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.fixtures.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nodes on a machine with GPUs: a script says what {@code nvidia-smi} would. */
@Tag("processes")
@Timeout(60)
class GpuNodesTest {
    private static final String TWO = "printf '0, GPU-aa11, 81559, NVIDIA H100\\n1, GPU-bb22, 81559, NVIDIA H100\\n'";

    private final Map<String, String> variables = new HashMap<>();

    @TempDir
    private Path files;

    @BeforeEach
    void machine() throws IOException {
        driverSays(TWO);
        variables.put("PATH", files + ":" + System.getenv("PATH"));
        // Whatever this machine has.
        variables.put("CUDA_VISIBLE_DEVICES", "0,1,2");
    }

    private void driverSays(String script) throws IOException {
        Path program = files.resolve("nvidia-smi");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private ChildJvm node(String gpus) {
        return ChildJvm.start(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Ddev.troupe.nvidiaSmiSeconds=1"),
                variables,
                GpuProgram.class,
                files.resolve("cache"),
                gpus);
    }

    private static String actor(ChildJvm node, double gpus) throws Exception {
        node.tell(Double.toString(gpus));
        return node.nextLine();
    }

    private static void end(ChildJvm node) throws Exception {
        node.close();
        NothingIsLeft.assertNothingOf(node.pid());
    }

    @Test
    void aNodeHasThoseOfTheMachineAndActorsSeeTheirs() throws Exception {
        ChildJvm node = node("all").expect("2.0");
        assertThat(actor(node, 1)).isEqualTo("0 0");
        assertThat(actor(node, 0.5)).isEqualTo("1 1");
        assertThat(actor(node, 0.5)).isEqualTo("1 1");
        assertThat(actor(node, 0).strip()).isEmpty();
        assertThat(node.errors()).isEmpty();
        end(node);
    }

    @Test
    void actorsSeeUuidsWhereTheNodeWasGivenThose() throws Exception {
        variables.put("CUDA_VISIBLE_DEVICES", "GPU-bb22,GPU-aa");
        ChildJvm node = node("all").expect("2.0");
        assertThat(actor(node, 2)).isEqualTo("GPU-bb22,GPU-aa GPU-bb22,GPU-aa");
        end(node);
    }

    @Test
    void noTwoNodesHaveOneGpuUntilTheFirstIsKilled() throws Exception {
        ChildJvm first = node("1").expect("1.0");
        ChildJvm second = node("all").expect("1.0");
        String held = "GPU 0 (NVIDIA H100, 81559 MB) is held by the node in process " + first.pid();
        assertThat(actor(second, 1)).isEqualTo("1 1");
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(second.errors())
                        .anyMatch(line -> line.contains("Not among this node's GPUs: " + held)));
        try (ChildJvm third = node("1")) {
            assertThat(third.nextLine())
                    .startsWith("The node is to have 1 GPU, but only 0 can be its own: " + held + ", GPU 1 ");
            assertThat(third.awaitEnd()).isZero();
        }

        first.kill();

        ChildJvm fourth = node("1").expect("1.0");
        assertThat(actor(fourth, 1)).isEqualTo("0 0");
        end(fourth);
        end(second);
        end(first);
    }

    @Test
    void aDriverThatDoesNotAnswerOrFailsIsToldOfAndTheNodeHasNone() throws Exception {
        driverSays("sleep 1000; " + TWO);
        saysOf(node("all"), "This node has no GPUs: nvidia-smi does not answer within 1 s.");
        driverSays("echo Driver/library version mismatch; exit 18");
        saysOf(
                node("all"),
                "This node has no GPUs: nvidia-smi failed with exit code 18: Driver/library version mismatch.");
        ChildJvm without = node("0").expect("0.0");
        assertThat(without.errors()).isEmpty();
        end(without);
    }

    private static void saysOf(ChildJvm node, String problem) throws Exception {
        node.expect("0.0");
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(node.errors()).anyMatch(line -> line.contains(problem)));
        end(node);
    }

    @Test
    void aDriverWithoutGpusIsNoProblem() throws Exception {
        driverSays("echo No devices were found; exit 6");
        ChildJvm node = node("all").expect("0.0");
        assertThat(node.errors()).isEmpty();
        end(node);
    }
}
