package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.nio.file.Path;

/** What a node does for those who come to its door. Called by any thread. */
public interface Doorkeeper {
    /** Lets a program join. */
    Entry admit(Origin origin);

    /** A program leaves, and waits meanwhile: ends what it owns, which has so long to finish. */
    void leave(int program, long graceNanos);

    /** A program is gone without a word: ends what it owns at once. */
    void gone(int program);

    /** Does what a process of the session would ask for through the node's queue. */
    DoorReply answer(int method, WireInput in) throws Throwable;

    /**
     * What a program gets to know when it joins.
     *
     * @param program its number as a process that calls
     * @param resources what the node has
     * @param logs where the logs of its actors are
     */
    record Entry(int program, NodeResources resources, Path logs) {
        void write(WireOutput out) {
            out.writeInt(program);
            resources.write(out);
            out.writeString(logs.toString());
        }

        static Entry read(WireInput in) {
            int program = in.readInt();
            NodeResources resources = NodeResources.read(in);
            String logs = in.readString();
            return new Entry(program, resources, Path.of(logs == null ? "" : logs));
        }
    }
}
