package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the node has to know to start an actor's worker.
 *
 * @param id the actor
 * @param className the actor's class
 * @param dispatcherName the generated dispatcher
 * @param signatures what the creator was compiled against
 * @param demand the resources that the actor holds
 * @param classPath where the worker finds the classes
 * @param jvmOptions options of the worker's JVM, after Troupe's own
 * @param env variables of its environment that differ from the program's
 * @param workingDirectory where it runs; null for where the program does
 * @param task the static method that is all it runs, as messages show it; null for an actor with a handle
 * @param naming what it is called
 * @param patienceNanos how long it may wait for its resources
 * @param detached whether it outlives the process that created it
 * @param restarts what is done when its process dies
 * @param calls how it takes calls
 */
public record WorkerSpec(
        long id,
        String className,
        String dispatcherName,
        List<String> signatures,
        Demand demand,
        List<String> classPath,
        List<String> jvmOptions,
        Map<String, String> env,
        @Nullable String workingDirectory,
        @Nullable String task,
        Naming naming,
        long patienceNanos,
        boolean detached,
        RestartPolicy restarts,
        CallPolicy calls) {
    static final Codec<List<String>> STRINGS = Codecs.list(Codecs.STRING);
    private static final Codec<Map<String, String>> VARIABLES = Codecs.map(Codecs.STRING, Codecs.STRING);
    private static final Codec<Map<String, Double>> AMOUNTS = Codecs.map(Codecs.STRING, Codecs.BOXED_DOUBLE);

    /** The specification of an actor with a handle. */
    public WorkerSpec(
            long id,
            String className,
            String dispatcherName,
            List<String> signatures,
            Demand demand,
            List<String> classPath,
            List<String> jvmOptions,
            Map<String, String> env,
            @Nullable String workingDirectory,
            Naming naming,
            long patienceNanos) {
        this(
                id,
                className,
                dispatcherName,
                signatures,
                demand,
                classPath,
                jvmOptions,
                env,
                workingDirectory,
                null,
                naming,
                patienceNanos,
                false,
                RestartPolicy.NONE,
                CallPolicy.ONE_BY_ONE);
    }

    /** The same of a worker that runs one task. */
    public WorkerSpec forTask(String method, long patience, RestartPolicy retries) {
        return with(classPath, method, patience, retries);
    }

    /** The same with its classes elsewhere. */
    public WorkerSpec withClassPath(List<String> other) {
        return with(other, task, patienceNanos, restarts);
    }

    private WorkerSpec with(
            List<String> otherClassPath, @Nullable String otherTask, long otherPatience, RestartPolicy otherRestarts) {
        return new WorkerSpec(
                id,
                className,
                dispatcherName,
                signatures,
                demand,
                otherClassPath,
                jvmOptions,
                env,
                workingDirectory,
                otherTask,
                naming,
                otherPatience,
                detached,
                otherRestarts,
                calls);
    }

    /** Reads signatures that are not part of a specification. */
    public static List<String> readSignatures(WireInput in) {
        return STRINGS.read(in);
    }

    /** The class without its package. */
    public String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** The name that it was given; null if it was not. */
    public @Nullable ActorName name() {
        return naming.own();
    }

    /** The process that asked for the actor. */
    public int creator() {
        return ActorId.creator(id);
    }

    /** The actor as messages name it. */
    public String display() {
        ActorName name = naming.own();
        return ActorId.display(simpleName(), id, name == null ? null : name.toString());
    }

    /** The name of its files. */
    public String fileName() {
        return ActorId.display(simpleName(), id).replace('#', '-');
    }

    /** The same with the task that it runs, if it does: {@code Jobs#3.load(int)}. */
    public String displayWithTask() {
        return task == null ? display() : display() + "." + task;
    }

    /** Whether it runs the tasks of its creator, one after the other. */
    public boolean isTaskHost() {
        return className.equals(TaskHostStub.TYPE.className());
    }

    /** What its JVM is sized for: a task counts on one CPU, which it takes while it runs. */
    public Demand sizing() {
        return isTaskHost() ? demand.withCpus(1) : demand;
    }

    /** What is wrong with where it is to run, and what to do about it; empty if nothing is. */
    public Optional<String> missingDirectory() {
        if (workingDirectory == null || Files.isDirectory(Path.of(workingDirectory))) {
            return Optional.empty();
        }
        String seen = Files.exists(Path.of(workingDirectory)) ? " is not a directory." : " does not exist.";
        return Optional.of("its working directory " + workingDirectory + seen
                + "\n    Fix: create the directory before remote(), or give workingDirectory(...) one that is there.");
    }

    public void write(WireOutput out) {
        out.writeLong(id);
        out.writeString(className);
        out.writeString(dispatcherName);
        STRINGS.write(out, signatures);
        writeDemand(out, demand);
        STRINGS.write(out, classPath);
        STRINGS.write(out, jvmOptions);
        VARIABLES.write(out, env);
        out.writeString(workingDirectory);
        out.writeString(task);
        naming.write(out);
        out.writeLong(patienceNanos);
        out.writeBoolean(detached);
        restarts.write(out);
        calls.write(out);
    }

    public static WorkerSpec read(WireInput in) {
        return new WorkerSpec(
                in.readLong(),
                required(in.readString()),
                required(in.readString()),
                STRINGS.read(in),
                readDemand(in),
                STRINGS.read(in),
                STRINGS.read(in),
                VARIABLES.read(in),
                in.readString(),
                in.readString(),
                Naming.read(in),
                in.readLong(),
                in.readBoolean(),
                RestartPolicy.read(in),
                CallPolicy.read(in));
    }

    static void writeDemand(WireOutput out, Demand demand) {
        out.writeDouble(demand.cpus().orElse(-1));
        out.writeDouble(demand.gpus());
        AMOUNTS.write(out, demand.custom());
        out.writeLong(demand.memory());
    }

    static Demand readDemand(WireInput in) {
        double cpus = in.readDouble();
        return new Demand(
                cpus < 0 ? OptionalDouble.empty() : OptionalDouble.of(cpus),
                in.readDouble(),
                AMOUNTS.read(in),
                in.readLong());
    }

    static String required(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("The specification of a worker is incomplete.");
        }
        return text;
    }
}
