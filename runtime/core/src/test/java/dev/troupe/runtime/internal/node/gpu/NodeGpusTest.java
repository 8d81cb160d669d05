package dev.troupe.runtime.internal.node.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which GPUs a node gets. Nodes in several processes: {@code GpuNodesTest}. */
class NodeGpusTest {
    private static final GpuSurvey NO_DRIVER = GpuSurvey.absent();
    private static final GpuSurvey TWO = GpuSurvey.of(List.of(
            new Gpu(0, "GPU-aa11", 80L << 30, "NVIDIA H100"), new Gpu(1, "GPU-bb22", 80L << 30, "NVIDIA H100")));

    private final TroupeConfig config = TroupeConfig.defaults();
    private final List<NodeGpus> nodes = new ArrayList<>();

    @TempDir
    private Path directory;

    private List<String> take(TroupeConfig of, Map<String, String> environment, GpuSurvey survey) {
        NodeGpus node = NodeGpus.take(of, environment, survey, () -> new GpuLocks(directory));
        nodes.add(node);
        return node.ids();
    }

    private static Map<String, String> visible(String value) {
        return Map.of("CUDA_VISIBLE_DEVICES", value);
    }

    @AfterEach
    void close() {
        nodes.forEach(NodeGpus::close);
    }

    @Test
    void allThatAreVisibleWhereNothingIsSaid() {
        assertThat(take(config, visible("GPU-bb22"), TWO)).containsExactly("GPU-bb22");
        assertThat(take(config, Map.of(), TWO)).containsExactly("0");
        assertThat(take(config, Map.of(), NO_DRIVER)).isEmpty();
        assertThat(take(config, visible("0"), NO_DRIVER)).isEmpty();
        assertThat(take(config, Map.of(), GpuSurvey.broken("it does not work"))).isEmpty();
    }

    @Test
    void theFirstThatAreFreeWhereTheNumberIsSaid() {
        assertThat(take(config.gpus(1), Map.of(), TWO)).containsExactly("0");
        assertThat(take(config.gpus(1), Map.of(), TWO)).containsExactly("1");
        assertThat(take(config.gpus(0), Map.of(), TWO)).isEmpty();

        assertThatThrownBy(() -> take(config.gpus(1), Map.of(), TWO))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith(
                        "The node is to have 1 GPU, but only 0 can be its own: GPU 0 (NVIDIA H100, 81920 MB)"
                                + " is held by the node in process "
                                + ProcessHandle.current().pid() + ", GPU 1 ");
        nodes.get(0).close();
        assertThat(take(config.gpus(1), Map.of(), TWO)).containsExactly("0");
    }

    @Test
    void whoGetsFewerThanAskedForKeepsNone() {
        assertThat(take(config.gpuIds(List.of("GPU-bb")), Map.of(), TWO)).containsExactly("GPU-bb");
        assertThatThrownBy(() -> take(config.gpus(2), Map.of(), TWO)).isInstanceOf(StartupException.class);
        assertThat(take(config.gpuIds(List.of("0")), visible("1"), TWO)).containsExactly("0");
    }

    @Test
    void aNameThatTellsNoGpuFromTheOthersIsRefused() {
        for (String name : List.of("GPU-", "GPU-cc")) {
            assertThatThrownBy(() -> take(config.gpuIds(List.of(name)), Map.of(), TWO))
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith(
                            "No GPU of this machine, or more than one, is called " + name + "; it has [GPU 0 (");
        }
    }

    @Test
    void oneGpuUnderTwoNamesIsOne() {
        assertThatThrownBy(() -> take(config.gpuIds(List.of("0", "GPU-aa11")), Map.of(), TWO))
                .isInstanceOf(StartupException.class);
    }

    @Test
    void aMachineThatHasFewerHasNumbers() {
        for (int node = 0; node < 2; node++) {
            assertThat(take(config.gpus(3), Map.of(), NO_DRIVER)).containsExactly("0", "1", "2");
            assertThat(take(config.gpuIds(List.of("GPU-x")), Map.of(), NO_DRIVER))
                    .containsExactly("GPU-x");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void noMoreThanTheEnvironmentNames() {
        assertThat(take(config.gpus(1), visible("3,2"), NO_DRIVER)).containsExactly("3");
        assertThat(take(config.gpus(2), visible(""), NO_DRIVER)).containsExactly("0", "1");
        assertThatThrownBy(() -> take(config.gpus(2), visible("1,2"), TWO))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith(
                        "The node is to have 2 GPUs, but CUDA_VISIBLE_DEVICES is '1,2', which names 1.\n    Fix: ");
    }

    @Test
    void withoutAPlaceForLocksNobodyGetsAny() {
        nodes.add(NodeGpus.take(config, Map.of(), TWO, () -> {
            throw new StartupException("there is no place", null);
        }));
        assertThat(nodes.get(0).ids()).isEmpty();
    }
}
