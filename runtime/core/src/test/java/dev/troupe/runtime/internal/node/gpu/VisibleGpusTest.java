package dev.troupe.runtime.internal.node.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the driver's program says, and what {@code CUDA_VISIBLE_DEVICES} leaves of it. */
class VisibleGpusTest {
    private static final GpuSurvey TWO = GpuSurvey.of(
            List.of(new Gpu(0, "GPU-aa11", 80L << 30, "NVIDIA H100"), new Gpu(1, "GPU-ab22", 0, "NVIDIA H100")));

    private static List<String> visible(String value) {
        return VisibleGpus.names(Map.of("CUDA_VISIBLE_DEVICES", value), TWO).orElseThrow();
    }

    @Test
    void aLineOfTheProgramIsAGpu() {
        assertThat(Gpu.read("3, GPU-5a2c, 81559, NVIDIA H100 80GB, HBM3"))
                .hasValue(new Gpu(3, "GPU-5a2c", 81559L << 20, "NVIDIA H100 80GB, HBM3"))
                .get()
                .hasToString("GPU 3 (NVIDIA H100 80GB, HBM3, 81559 MB)");
        assertThat(Gpu.read("0, GPU-5a2c, [N/A], NVIDIA GB10").orElseThrow())
                .hasToString("GPU 0 (NVIDIA GB10)")
                .returns(0L, Gpu::memory);
        assertThat(Gpu.read("Failed to initialize NVML: Driver/library version mismatch"))
                .isEmpty();
        assertThat(Gpu.read("x, GPU-5a2c, 1, y")).isEmpty();
    }

    @Test
    void itSaysNothingWhereItIsNotThere() {
        assertThat(VisibleGpus.names(Map.of(), TWO)).isEmpty();
        assertThat(VisibleGpus.hidesAll(Map.of())).isFalse();
    }

    @Test
    void namesAreIndexesUuidsOrTheirBeginnings() {
        assertThat(visible("1, 0")).containsExactly("1", "0");
        assertThat(visible("GPU-ab,GPU-aa11")).containsExactly("GPU-ab", "GPU-aa11");
        assertThat(visible("MIG-5c1e,1,1")).containsExactly("MIG-5c1e", "1");
    }

    @Test
    void whatFollowsANameThatNoGpuHasIsHidden() {
        assertThat(visible("")).isEmpty();
        assertThat(visible("-1,0")).isEmpty();
        assertThat(visible("0,7,1")).containsExactly("0");
        assertThat(visible("NoDevFiles")).isEmpty();
        assertThat(visible("0,GPU-,1")).containsExactly("0");
        assertThat(VisibleGpus.hidesAll(Map.of("CUDA_VISIBLE_DEVICES", "-1"))).isTrue();
        assertThat(VisibleGpus.hidesAll(Map.of("CUDA_VISIBLE_DEVICES", "0"))).isFalse();
    }

    @Test
    void withoutADriverToAskWhateverLooksLikeANameIsOne() {
        assertThat(VisibleGpus.names(Map.of("CUDA_VISIBLE_DEVICES", "2,GPU-x,none,3"), GpuSurvey.NONE))
                .hasValue(List.of("2", "GPU-x"));
    }
}
