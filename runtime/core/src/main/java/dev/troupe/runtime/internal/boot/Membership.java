package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** How a program belongs to its node: it has one inside, or has joined one. */
interface Membership {
    /** Where the node's queues are. */
    SessionPaths paths();

    /** The program's number as a process that calls. */
    int number();

    /** What the node has. */
    NodeResources resources();

    /** The node as messages name it. */
    String node();

    /** What the node looks like now. */
    NodeSnapshot snapshot();

    /** Where the logs of its actors are. */
    Path logs();

    /** Whether the node is there without this program too. */
    boolean isShared();

    /** The system properties of this process, where the node does not know them as they are now. */
    Optional<Map<String, String>> untoldProperties();

    /** Ends the program's actors, within the time given. */
    void endActors(long graceNanos);

    /** Lets go of the node. */
    void close();
}
