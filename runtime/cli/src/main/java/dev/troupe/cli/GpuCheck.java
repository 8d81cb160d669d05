package dev.troupe.cli;

import dev.troupe.runtime.internal.boot.MachineGpus;
import dev.troupe.runtime.internal.node.gpu.Gpu;
import dev.troupe.runtime.internal.node.gpu.GpuSurvey;
import dev.troupe.runtime.internal.node.gpu.NvidiaSmi;
import dev.troupe.runtime.internal.node.gpu.VisibleGpus;
import java.util.stream.Collectors;

/** Looks for GPUs of NVIDIA's, and who has them. */
final class GpuCheck {
    private static final String ABOUT = "GPUs";

    private GpuCheck() {}

    static Finding look() {
        GpuSurvey survey = NvidiaSmi.start().survey();
        if (survey.isBroken()) {
            return Finding.warn(
                    ABOUT,
                    "none: " + survey.problem() + ".",
                    "see to the driver, whose errors are in the kernel's log (dmesg); a container: --gpus all.");
        }
        if (survey.gpus().isEmpty()) {
            return Finding.ok(ABOUT, "none (" + survey.problem() + ")");
        }
        String visible = System.getenv(VisibleGpus.VARIABLE);
        return Finding.ok(
                ABOUT,
                survey.gpus().stream().map(GpuCheck::describe).collect(Collectors.joining("; "))
                        + (visible == null
                                ? ""
                                : "; here " + VisibleGpus.VARIABLE + " is '" + visible
                                        + "', and a node has no others"));
    }

    private static String describe(Gpu gpu) {
        return gpu + ", "
                + MachineGpus.holder(gpu).map(holder -> "of " + holder).orElse("free");
    }
}
