package dev.troupe.runtime.internal.node.gpu;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.jdk.LifeLock;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The GPUs of one node, which no other node of this user has as long as this one lives. A name that no GPU of this machine
 * has stands for none, as in tests, and any number of nodes may use it.
 */
public final class NodeGpus implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final List<String> ids = new ArrayList<>();
    private final List<LifeLock> locks = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final GpuSurvey survey;
    private final Supplier<GpuLocks> devices;

    private NodeGpus(GpuSurvey survey, Supplier<GpuLocks> devices) {
        this.survey = survey;
        this.devices = devices;
    }

    /**
     * Takes those that the configuration names, or as many as it says of those that are visible here, or all of those.
     *
     * @param environment the node's own
     * @param locks where they are; asked for only where this machine has GPUs
     * @throws StartupException when there are fewer than the configuration says, because other nodes have them
     */
    public static NodeGpus take(
            TroupeConfig config, Map<String, String> environment, GpuSurvey survey, Supplier<GpuLocks> locks) {
        NodeGpus gpus = new NodeGpus(survey, locks);
        try {
            if (!config.gpuIds().isEmpty()) {
                gpus.takeExactly(config.gpuIds().size(), config.gpuIds());
            } else if (config.gpus().isPresent()) {
                int count = config.gpus().getAsInt();
                gpus.takeExactly(count, gpus.candidates(count, environment));
            } else {
                gpus.takeAll(VisibleGpus.names(environment, survey).orElseGet(gpus::found));
            }
            return gpus;
        } catch (RuntimeException | Error e) {
            gpus.close();
            throw e;
        }
    }

    private List<String> found() {
        return survey.gpus().stream()
                .map(each -> Integer.toString(each.index()))
                .toList();
    }

    /** Those of which the first so many are taken that are free. */
    private List<String> candidates(int count, Map<String, String> environment) {
        Optional<List<String>> visible = VisibleGpus.names(environment, survey);
        if (!survey.gpus().isEmpty() && visible.isPresent() && visible.get().size() < count) {
            throw new StartupException(
                    "The node is to have " + count + (count == 1 ? " GPU" : " GPUs") + ", but " + VisibleGpus.VARIABLE
                            + " is '" + environment.get(VisibleGpus.VARIABLE) + "', which names "
                            + visible.get().size() + "."
                            + "\n    Fix: change that variable, ask for fewer, or name them with"
                            + " TroupeConfig.gpuIds(...), or troupe start --gpu.",
                    null);
        }
        List<String> names = visible.orElseGet(this::found);
        return names.size() >= count
                ? names
                : IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private void takeExactly(int count, List<String> names) {
        if (count > 0 && survey.isBroken()) {
            LOG.log(
                    Level.WARNING,
                    "This node's GPUs are only a number, and another node may have the same ones: " + survey.problem()
                            + ".\n    Fix: see to the driver; or say that none are wanted, with TroupeConfig.gpus(0), or"
                            + " troupe start --num-gpus 0.");
        }
        for (String each : names) {
            if (ids.size() < count) {
                take(each);
            }
        }
        if (ids.size() < count) {
            throw new StartupException(
                    "The node is to have " + count + (count == 1 ? " GPU" : " GPUs") + ", but only " + ids.size()
                            + " can be its own: " + String.join(", ", taken) + "."
                            + "\n    Fix: end that node (a program with a node inside ends it with itself), or give this one"
                            + " fewer.",
                    null);
        }
    }

    private void takeAll(List<String> names) {
        if (survey.gpus().isEmpty()) {
            if (survey.isBroken()) {
                LOG.log(
                        Level.WARNING,
                        "This node has no GPUs: " + survey.problem()
                                + ".\n    Fix: see to the driver; or say that none are wanted, with"
                                + " TroupeConfig.gpus(0), or troupe start --num-gpus 0.");
            }
            return;
        }
        try {
            for (String each : names) {
                take(each);
            }
        } catch (StartupException e) {
            // Nobody has asked for any.
            close();
            ids.clear();
            LOG.log(Level.WARNING, "This node has no GPUs: " + e.getMessage());
        }
        if (!taken.isEmpty()) {
            LOG.log(Level.WARNING, "Not among this node's GPUs: " + String.join(", ", taken) + ".");
        }
    }

    private void take(String id) {
        Optional<Gpu> gpu = survey.find(id);
        if (gpu.isEmpty() && id.startsWith(Gpu.UUID) && !survey.gpus().isEmpty()) {
            throw new StartupException(
                    "No GPU of this machine, or more than one, is called " + id + "; it has " + survey.gpus() + ".\n"
                            + "    Fix: give its index, or enough of its UUID to tell it from the others (nvidia-smi -L).",
                    null);
        }
        boolean isReal = gpu.isPresent()
                || id.startsWith(VisibleGpus.MIG) && !survey.gpus().isEmpty();
        if (!isReal) {
            ids.add(id);
            return;
        }
        String device = gpu.map(Gpu::uuid).orElse(id);
        String name = gpu.map(Gpu::toString).orElse("GPU " + id);
        Optional<LifeLock> lock;
        try {
            lock = devices.get().tryToTake(device);
        } catch (IOException e) {
            throw new StartupException("The lock of " + name + " could not be taken: " + e.getMessage(), e);
        }
        if (lock.isPresent()) {
            locks.add(lock.get());
            ids.add(id);
        } else {
            taken.add(name + " is held by " + devices.get().holder(device));
        }
    }

    /** As {@code CUDA_VISIBLE_DEVICES} is to name them: by index, or by UUID where they were named so. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** Lets other nodes have them. */
    @Override
    public void close() {
        for (LifeLock each : locks) {
            try {
                each.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The lock of a GPU could not be released", e);
            }
        }
        locks.clear();
    }
}
