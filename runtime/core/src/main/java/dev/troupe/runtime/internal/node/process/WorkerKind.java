package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.WorkerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All about a worker that cannot be changed any more once its JVM runs: an actor may have any worker of its kind.
 *
 * @param origin the program that it runs for: its JDK and the options of that, its environment, its working directory, and
 *     its system properties, which the JDK and libraries read when they like
 * @param jvmOptions what the JVM is sized by, and the actor's own options
 * @param classPath where it finds the classes
 * @param env variables of its environment that differ from the program's
 * @param gpuIds the GPUs that it sees
 * @param workingDirectory where it runs; null for where the program does
 * @param canBeStartedAhead whether nothing is lost by a worker of this kind that nobody may ever need
 */
record WorkerKind(
        Origin origin,
        List<String> jvmOptions,
        List<String> classPath,
        Map<String, String> env,
        List<String> gpuIds,
        @Nullable String workingDirectory,
        boolean canBeStartedAhead) {

    /** The kind that an actor needs, as long as its program is like this. */
    static WorkerKind of(WorkerSpec spec, Origin origin, List<String> gpuIds) {
        List<String> options = new ArrayList<>(JvmSizing.options(spec.sizing(), spec.jvmOptions()));
        options.addAll(spec.jvmOptions());
        // Options may open ports and files, a GPU is somebody else's until the actor is placed, a directory may be
        // replaced by another of its name, and the copies of a detached actor's classes go with it.
        boolean ahead = spec.jvmOptions().isEmpty()
                && spec.demand().gpus() == 0
                && spec.workingDirectory() == null
                && !spec.detached();
        return new WorkerKind(origin, options, spec.classPath(), spec.env(), gpuIds, spec.workingDirectory(), ahead);
    }

    /** Without the many variables and properties of the program, which tell few kinds apart. */
    @Override
    public int hashCode() {
        return Objects.hash(origin.pid(), jvmOptions, classPath);
    }
}
