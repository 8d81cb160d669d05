package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import java.util.Map;

/**
 * What makes a worker an actor's.
 *
 * @param session the session's directory
 * @param spec the actor; as the worker reads it without a class path, which it was started with
 * @param life how often it was restarted
 * @param caller the worker's number as a process that calls
 * @param gpuIds the GPUs that the actor holds
 * @param cpuNumber the worker's number among those whose calls take a CPU each; 0 if its calls take none
 * @param node what the node has, so that an impossible demand of the actor's own fails at once
 * @param properties system properties that the worker does not have yet
 */
public record WorkerStart(
        String session,
        WorkerSpec spec,
        int life,
        int caller,
        List<String> gpuIds,
        int cpuNumber,
        NodeResources node,
        Map<String, String> properties)
        implements WorkerOrder {
    private static final Codec<List<String>> STRINGS = Codecs.list(Codecs.STRING);
    private static final Codec<Map<String, String>> PROPERTIES = Codecs.map(Codecs.STRING, Codecs.STRING);

    /** The same for a process that lacks these system properties, and was started with the class path. */
    public WorkerStart forProcess(Map<String, String> lacking) {
        return new WorkerStart(session, spec.withClassPath(List.of()), life, caller, gpuIds, cpuNumber, node, lacking);
    }

    @Override
    public byte kind() {
        return START;
    }

    @Override
    public void write(WireOutput out) {
        out.writeString(session);
        spec.write(out);
        out.writeInt(life);
        out.writeInt(caller);
        STRINGS.write(out, gpuIds);
        out.writeInt(cpuNumber);
        node.write(out);
        PROPERTIES.write(out, properties);
    }

    static WorkerStart read(WireInput in) {
        String session = in.readString();
        return new WorkerStart(
                session == null ? "" : session,
                WorkerSpec.read(in),
                in.readInt(),
                in.readInt(),
                STRINGS.read(in),
                in.readInt(),
                NodeResources.read(in),
                PROPERTIES.read(in));
    }
}
