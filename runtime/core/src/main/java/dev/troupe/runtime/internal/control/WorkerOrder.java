package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * What a worker reads from its standard input, so that none of it is seen in a list of processes: perhaps a
 * {@link WarmUp} and some {@link NextActor}, and then a {@link WorkerStart}.
 */
public sealed interface WorkerOrder permits WarmUp, NextActor, WorkerStart {
    /** The byte by which a worker is told to look for calls that were cancelled. */
    byte LOOK_FOR_CANCELLED = 1;

    byte WARM_UP = 1;
    byte NEXT_ACTOR = 2;
    byte START = 3;

    /** As it is written to a worker's standard input, which stays open: its end tells the worker that the node is gone. */
    default byte[] toBytes() {
        WireOutput out = new WireOutput(4096);
        write(out);
        return ByteBuffer.allocate(Byte.BYTES + Integer.BYTES + out.position())
                .put(kind())
                .putInt(out.position())
                .put(out.array(), 0, out.position())
                .array();
    }

    /** After the start: one byte has a worker look for calls that were cancelled. */
    static void lookForCancelled(OutputStream stream) throws IOException {
        stream.write(LOOK_FOR_CANCELLED);
        stream.flush();
    }

    /** Reads the next one, and nothing behind it. */
    static WorkerOrder readFrom(InputStream stream) throws IOException {
        DataInputStream data = new DataInputStream(stream);
        byte kind = data.readByte();
        byte[] bytes = new byte[data.readInt()];
        data.readFully(bytes);
        WireInput in = new WireInput(bytes, 0, bytes.length);
        return switch (kind) {
            case WARM_UP -> WarmUp.read(in);
            case NEXT_ACTOR -> NextActor.read(in);
            case START -> WorkerStart.read(in);
            default -> throw new IOException("There is no order of kind " + kind + ".");
        };
    }

    /** As which it is sent. */
    byte kind();

    /** Writes what it says. */
    void write(WireOutput out);
}
