package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.resources.ResourcesExample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("processes")
@Timeout(180)
class ResourcesExampleTest {
    @Test
    void itPrintsWhatItsDescriptionSays() throws Exception {
        ProgramRun run = ProgramRun.of(System.getProperty("java.class.path"), ResourcesExample.class.getName())
                .succeeded();

        assertThat(run.lines())
                .containsExactly(
                        "There are 4 CPUs, 2 GPUs, 2 Licence, 2048 MB of memory.",
                        "GpuActor#1 holds 0.5 GPUs: it has GPU 0, and CUDA_VISIBLE_DEVICES is 0.",
                        "GpuActor#2 holds 0.5 GPUs: it has GPU 0, and CUDA_VISIBLE_DEVICES is 0.",
                        "GpuActor#3 holds 1 GPU: it has GPU 1, and CUDA_VISIBLE_DEVICES is 1.",
                        "LicensedSolver#4 holds 1 CPU and 1 Licence, and LicensedSolver#5 holds 2 CPUs, 1 Licence and"
                                + " 1 GB of memory.",
                        "Free are 1 CPU, 2 GPUs, 0 Licence, 1024 MB of memory.",
                        "ActorDiedException: LicensedSolver#6 was not placed within 200 ms:"
                                + " It needs 1 CPU and 1 Licence; free are 1 of 4 CPUs,"
                                + " 0 of 2 Licence, the rest is held by LicensedSolver#4 (1 CPU and 1 Licence),"
                                + " LicensedSolver#5 (2 CPUs and 1 Licence).",
                        "PlacementException: Cannot place GpuActor#7: it needs 3 GPUs, and the node does not have that"
                                + " even when nothing else runs.",
                        "LicensedSolver#8[some_name] solved 2: true.");
    }
}
