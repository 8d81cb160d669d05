package dev.troupe.runtime.internal.node.gpu;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which GPUs this machine has, in the order of their indexes.
 *
 * @param gpus those that were found
 * @param problem why none was found; null if some were
 * @param isBroken whether there should have been some: the driver's own program does not work
 */
public record GpuSurvey(List<Gpu> gpus, @Nullable String problem, boolean isBroken) {
    /** Nobody looked. */
    public static final GpuSurvey NONE = new GpuSurvey(List.of(), "nobody looked for any", false);

    /** Copies the list. */
    public GpuSurvey {
        gpus = List.copyOf(gpus);
    }

    static GpuSurvey of(List<Gpu> found) {
        return found.isEmpty()
                ? new GpuSurvey(found, NvidiaSmi.PROGRAM + " knows of none", false)
                : new GpuSurvey(found, null, false);
    }

    static GpuSurvey absent() {
        return new GpuSurvey(List.of(), NvidiaSmi.PROGRAM + " is not on the PATH", false);
    }

    static GpuSurvey broken(String problem) {
        return new GpuSurvey(List.of(), problem, true);
    }

    /** The GPU of this name, if it is one that was found; none where the beginning of a UUID stands for several, as in CUDA. */
    Optional<Gpu> find(String id) {
        List<Gpu> called = gpus.stream().filter(each -> each.isCalled(id)).toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }
}
