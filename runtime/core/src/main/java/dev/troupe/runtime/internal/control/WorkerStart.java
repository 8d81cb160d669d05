package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * What a worker reads from its standard input before anything else, so that none of it is seen in a list of processes.
 *
 * @param session the session's directory
 * @param spec the actor
 * @param caller the worker's number as a process that calls
 * @param gpuIds the GPUs that the actor holds
 * @param node what the node has, so that an impossible demand of the actor's own fails at once
 * @param properties system properties
 */
public record WorkerStart(
        String session,
        WorkerSpec spec,
        int caller,
        List<String> gpuIds,
        NodeResources node,
        Map<String, String> properties) {
    private static final Codec<List<String>> STRINGS = Codecs.list(Codecs.STRING);
    private static final Codec<Map<String, String>> PROPERTIES = Codecs.map(Codecs.STRING, Codecs.STRING);

    /** Writes it to a worker's standard input, which stays open: its end tells the worker that the node is gone. */
    public void writeTo(OutputStream stream) throws IOException {
        WireOutput out = new WireOutput(4096);
        out.writeString(session);
        spec.write(out);
        out.writeInt(caller);
        STRINGS.write(out, gpuIds);
        node.write(out);
        PROPERTIES.write(out, properties);
        DataOutputStream data = new DataOutputStream(stream);
        data.writeInt(out.position());
        data.write(out.array(), 0, out.position());
        data.flush();
    }

    /** Reads it, and nothing behind it. */
    public static WorkerStart readFrom(InputStream stream) throws IOException {
        DataInputStream data = new DataInputStream(stream);
        byte[] bytes = data.readNBytes(data.readInt());
        WireInput in = new WireInput(bytes, 0, bytes.length);
        String session = in.readString();
        return new WorkerStart(
                session == null ? "" : session,
                WorkerSpec.read(in),
                in.readInt(),
                STRINGS.read(in),
                NodeResources.read(in),
                PROPERTIES.read(in));
    }
}
