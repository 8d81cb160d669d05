package dev.troupe.examples.resources;

import dev.troupe.annotations.Remote;
import dev.troupe.runtime.Troupe;

/** Holds half a GPU, unless options say otherwise, so that two of them share one. */
@Remote(numGpus = 0.5, numCpus = 0)
public class GpuActor {
    /** Which GPUs this actor was given, and which of them a library in this process sees. */
    public String gpus() {
        String visible = System.getenv().getOrDefault("CUDA_VISIBLE_DEVICES", "all");
        return "holds " + Troupe.context().demand() + ": it has GPU "
                + String.join(" and ", Troupe.context().gpuIds()) + ", and CUDA_VISIBLE_DEVICES is " + visible;
    }
}
