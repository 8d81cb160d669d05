package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.node.gpu.Gpu;
import dev.troupe.runtime.internal.node.gpu.GpuLocks;
import dev.troupe.runtime.internal.node.gpu.GpuSurvey;
import dev.troupe.runtime.internal.node.gpu.NodeGpus;
import dev.troupe.runtime.internal.node.gpu.NvidiaSmi;
import dev.troupe.runtime.internal.node.gpu.VisibleGpus;
import java.util.Optional;

/** A look at this machine's GPUs, which takes its time: it begins before the rest of a node's start, and ends with it. */
public final class MachineGpus implements AutoCloseable {
    private final TroupeConfig config;
    private final NvidiaSmi program;

    private MachineGpus(TroupeConfig config, NvidiaSmi program) {
        this.config = config;
        this.program = program;
    }

    /** Begins it, unless it is clear already that the node will have none. */
    static MachineGpus look(TroupeConfig config) {
        boolean none =
                config.gpus().isPresent() ? config.gpus().getAsInt() == 0 : VisibleGpus.hidesAll(System.getenv());
        return new MachineGpus(config, none ? NvidiaSmi.none() : NvidiaSmi.start());
    }

    /** Takes those for a node that it is to have. */
    NodeGpus take() {
        GpuSurvey survey = program.survey();
        return NodeGpus.take(config, System.getenv(), survey, MachineGpus::locks);
    }

    /** At one place, whatever a program's configuration says of its other files: nodes of all programs meet there. */
    private static GpuLocks locks() {
        return new GpuLocks(UserDirectory.lasting(TroupeConfig.defaults()));
    }

    /** The node that has a GPU, as messages name it; empty if none has, as far as can be known. */
    public static Optional<String> holder(Gpu gpu) {
        try {
            return locks().holder(gpu);
        } catch (StartupException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
