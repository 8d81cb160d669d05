package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.node.process.Workers;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.internal.worker.CallerGone;
import dev.troupe.runtime.internal.worker.ReplyWriters;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the node's state touches of the world, for real. Only for the node's thread. */
final class NodeProcesses implements Surroundings {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final SessionPaths paths;
    private final Workers workers;
    private final Lane lane;
    private final ReplyWriters replies;
    private final SessionFiles files;
    private final Consumer<Consumer<NodeActor>> later;
    private final WireOutput out = new WireOutput(1024);
    private final Queue<Notice> undelivered = new ArrayDeque<>();

    /** Word of an actor's end for one process. */
    private record Notice(int caller, long dead, Death death) {}

    /**
     * Touches nothing yet.
     *
     * @param lane the node's own queue
     * @param later tells the node's state, on the node's thread, what has happened elsewhere
     */
    NodeProcesses(
            SessionPaths paths,
            Workers workers,
            Lane lane,
            ReplyWriters replies,
            SessionFiles files,
            Consumer<Consumer<NodeActor>> later) {
        this.paths = paths;
        this.workers = workers;
        this.lane = lane;
        this.replies = replies;
        this.files = files;
        this.later = later;
    }

    @Override
    public WorkerProcess start(WorkerStart start, Origin origin) throws IOException {
        long id = start.spec().id();
        WorkerProcess worker = workers.start(start, origin);
        worker.onExit(code -> later.accept(actor -> actor.exited(id, code)));
        return worker;
    }

    @Override
    public void notifyOfDeath(int caller, long dead, Death death) {
        undelivered.add(new Notice(caller, dead, death));
        deliverDeaths();
    }

    /** Tells those who can be told now; a queue without memory must not hold up the others. */
    void deliverDeaths() {
        for (int left = undelivered.size(); left > 0; left--) {
            Notice notice = undelivered.remove();
            try {
                out.reset(ReplyHeader.LENGTH);
                notice.death().write(out);
                replies.died(out, notice.caller(), notice.dead());
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.DEBUG, "Word of a death is to be tried again", e);
                undelivered.add(notice);
            }
        }
    }

    boolean hasUndelivered() {
        return !undelivered.isEmpty();
    }

    @Override
    public void notifyOfGoneCaller(long to, int caller) {
        try {
            CallerGone.tell(paths.actor(to), caller);
        } catch (IOException | RuntimeException e) {
            // It only lets go of memory later than it could.
            LOG.log(Level.DEBUG, "An actor could not be told that a caller is gone", e);
        }
    }

    @Override
    public void releaseLocks() {
        replies.releaseLocksOfDeadOwners();
        lane.releaseLockOfDeadOwner();
    }

    @Override
    public void clean(long dead, int caller, @Nullable WorkerProcess worker) {
        if (worker == null) {
            files.cleanUnplaced(dead);
        } else {
            forget(caller);
            files.clean(dead, caller, worker);
        }
    }

    @Override
    public void cleanProgram(int caller, Set<Long> kept) {
        forget(caller);
        files.cleanProgram(caller, kept);
    }

    private void forget(int caller) {
        replies.forget(caller);
        workers.forget(caller);
    }

    @Override
    public void keepClasses(WorkerSpec spec) {
        files.keepClasses(
                spec,
                kept -> later.accept(actor -> actor.classesKept(kept)),
                e -> later.accept(actor ->
                        actor.abandon(spec.id(), new Death("was not created: its classes could not be copied: " + e))));
    }

    @Override
    public void forgetClasses(long id) {
        files.forgetClasses(id);
    }

    @Override
    public String sessionDirectory() {
        return paths.directory().toString();
    }

    @Override
    public @Nullable LastWords lastWords(long dead) throws IOException {
        return LastWords.find(paths.lastWords(dead));
    }
}
