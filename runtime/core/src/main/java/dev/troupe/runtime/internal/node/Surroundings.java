package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.Resolution;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.wire.Death;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the node's state touches of the world. */
interface Surroundings {
    /** Starts a worker that runs for a program; for a later life of an actor it makes the queue first. */
    WorkerProcess start(WorkerStart start, Origin origin) throws IOException;

    /** Has a worker that waits open the queue of the actor that is likely to be its own. */
    void nextActor(long actor);

    /** Tells one process that an actor is being restarted, or was. */
    void notifyOfRestart(int caller, Resident restarted);

    /** Tells one process of an actor's end. */
    void notifyOfDeath(int caller, long actor, Death death);

    /** Tells a program which of its actors have been waiting for long. */
    void notifyOfWait(int program, String report);

    /** Tells an actor that a process that may have called it is gone. */
    void notifyOfGoneCaller(Resident actor, int caller);

    /** Tells an actor, after the calls that are in its queue, that nobody can reach it any more: how often it was told. */
    void tellUnreachable(Resident actor, long told);

    /** Has an actor's process look for calls that were cancelled. */
    void lookForCancelled(WorkerProcess worker);

    /** Closes an actor that has come to that word. */
    void close(Resident unreachable);

    /** Tells a process what has become of a promise that it has a ref to. */
    void notifyOfObject(int process, long promise, Resolution resolution);

    /** Has the memory of an object used again, which nobody can reach any more. */
    void recycle(long object);

    /** Gives memory of objects back that nobody has used again for a while; says whether there may be more. */
    boolean giveMemoryBack(long now);

    /** Deletes an object that nobody can reach any more, though somebody may be reading it. */
    void delete(long object);

    /** Looks for objects that a process which is gone has made, and comes back with {@link NodeActor#found}. */
    void findObjects(int process);

    /** Asks a process for a garbage collection. */
    void askForCollection(int process);

    /** A process was killed, and may have held locks. */
    void releaseLocks();

    /** Deletes an actor's queue, and what its process left behind if it had one. */
    void clean(Resident ended);

    /**
     * The same of one that is to be restarted; comes back with {@link NodeActor#cleaned} when what its process had started
     * has been killed.
     */
    void cleanLife(Resident ended);

    /** Deletes queues that a process had made for actors it never asked for: not those of these, which it created. */
    void deleteUncreated(int caller, Set<Long> kept);

    /** Deletes what a program left behind, but not what belongs to these actors that it created. */
    void cleanProgram(int caller, Set<Long> kept);

    /** Copies an actor's classes, and comes back with {@link NodeActor#classesKept} or {@link NodeActor#abandon}. */
    void keepClasses(WorkerSpec spec);

    /** Deletes those copies. */
    void forgetClasses(long actor);

    /** What an actor's process has recorded, which is gone. */
    List<NodeTimeline.Span> calls(Resident ended);

    String sessionDirectory();

    @Nullable
    LastWords lastWords(Resident ended) throws IOException;
}
