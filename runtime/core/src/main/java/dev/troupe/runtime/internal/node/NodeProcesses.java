package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.QueueNote;
import dev.troupe.runtime.internal.control.Resolution;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.node.process.Workers;
import dev.troupe.runtime.internal.objects.ObjectStore;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.timeline.RecordedCalls;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.Restart;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.internal.worker.CallerGone;
import dev.troupe.runtime.internal.worker.ReplyWriters;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the node's state touches of the world, for real. Only for the node's thread. */
final class NodeProcesses implements Surroundings {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final SessionPaths paths;
    private final Workers workers;
    private final Lane lane;
    private final ReplyWriters replies;
    private final SessionFiles files;
    private final UnreachableWords words;
    private final Consumer<Consumer<NodeActor>> later;
    private final FreedObjects objects;
    private final WireOutput out = new WireOutput(1024);
    private final Queue<Notice> undelivered = new ArrayDeque<>();

    /** Word of an actor's end for one process, of a life's, or of a wait; written by whatever knows how. */
    private record Notice(int caller, byte kind, int life, long actor, Consumer<WireOutput> body) {}

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
            UnreachableWords words,
            Consumer<Consumer<NodeActor>> later) {
        this.paths = paths;
        this.workers = workers;
        this.lane = lane;
        this.replies = replies;
        this.files = files;
        this.words = words;
        this.later = later;
        objects = new FreedObjects(new ObjectStore(paths.objects(), paths.free(), paths.spilled()), files.later());
    }

    @Override
    public WorkerProcess start(WorkerStart start, Origin origin) throws IOException {
        WorkerSpec spec = start.spec();
        WorkerProcess worker = start.life() == 0 ? workers.start(start, origin) : startAgain(start, origin);
        worker.onExit(code -> later.accept(actor -> actor.exited(spec.id(), worker, code)));
        return worker;
    }

    @Override
    public void nextActor(long actor) {
        workers.nextActor(actor);
    }

    /** With a queue that nobody has made yet. */
    private WorkerProcess startAgain(WorkerStart start, Origin origin) throws IOException {
        WorkerSpec spec = start.spec();
        Path queue = paths.actor(spec.id(), start.life());
        Lane.createWithNote(queue, QueueNote.of(spec).toNote()).close();
        try {
            return workers.start(start, origin);
        } catch (IOException | RuntimeException | Error e) {
            Lane.delete(queue);
            throw e;
        }
    }

    @Override
    public void notifyOfDeath(int caller, long dead, Death death) {
        deliver(new Notice(caller, ReplyHeader.DIED, 0, dead, death::write));
    }

    @Override
    public void notifyOfRestart(int caller, Resident restarted) {
        Death death = restarted.lastDeath();
        if (death == null) {
            throw new IllegalStateException(restarted.spec().display() + " was not restarted.");
        }
        Restart restart = new Restart(restarted.spec().restarts().maxTaskRetries(), death);
        long actor = restarted.spec().id();
        deliver(
                restarted.isRestarting()
                        ? new Notice(caller, ReplyHeader.RESTARTING, restarted.life() - 1, actor, restart::write)
                        : new Notice(caller, ReplyHeader.RESTARTED, restarted.life(), actor, restart::write));
    }

    @Override
    public void notifyOfWait(int program, String report) {
        deliver(new Notice(program, ReplyHeader.WAITING, 0, 0, body -> body.writeString(report)));
    }

    @Override
    public void notifyOfObject(int process, long promise, Resolution resolution) {
        byte[] bytes = resolution.bytes();
        deliver(new Notice(
                process,
                ReplyHeader.RESOLVED,
                resolution.kind(),
                promise,
                body -> body.writeBytes(bytes, 0, bytes.length)));
    }

    @Override
    public void recycle(long object) {
        objects.recycle(object, System.nanoTime());
    }

    @Override
    public boolean giveMemoryBack(long now) {
        return objects.giveBack(now);
    }

    @Override
    public void delete(long object) {
        objects.delete(object);
    }

    @Override
    public void findObjects(int process) {
        files.later().execute(() -> {
            List<Long> found = objects.madeBy(process);
            if (!found.isEmpty()) {
                later.accept(node -> node.found(found));
            }
        });
    }

    private void deliver(Notice notice) {
        undelivered.add(notice);
        deliverNotices();
    }

    @Override
    public void tellUnreachable(Resident actor, long told) {
        words.tell(paths.actor(actor.spec().id(), actor.life()), told);
    }

    @Override
    public void lookForCancelled(WorkerProcess worker) {
        workers.lookForCancelled(worker);
    }

    @Override
    public void close(Resident unreachable) {
        Lane.requestClose(paths.actor(unreachable.spec().id(), unreachable.life()));
    }

    @Override
    public void askForCollection(int process) {
        replies.askForCollection(process);
    }

    /** Tells those who can be told now; a queue without memory must not hold up the others. */
    void deliverNotices() {
        for (int left = undelivered.size(); left > 0; left--) {
            Notice notice = undelivered.remove();
            try {
                out.reset(ReplyHeader.NOTICE_LENGTH);
                notice.body().accept(out);
                replies.tell(out, notice.kind(), notice.caller(), notice.life(), notice.actor());
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.DEBUG, "Word of an end is to be tried again", e);
                undelivered.add(notice);
            }
        }
    }

    boolean hasUndelivered() {
        return !undelivered.isEmpty();
    }

    @Override
    public void notifyOfGoneCaller(Resident to, int caller) {
        try {
            CallerGone.tell(paths.actor(to.spec().id(), to.life()), caller);
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
    public void clean(Resident ended) {
        long actor = ended.spec().id();
        clean(ended, () -> files.queuesOf(actor), () -> {});
    }

    @Override
    public void cleanLife(Resident ended) {
        long actor = ended.spec().id();
        int next = ended.life() + 1;
        Path queue = files.takeAway(actor, ended.life());
        Runnable cleaned = () -> later.accept(node -> node.cleaned(actor, next));
        try {
            clean(ended, () -> List.of(queue), cleaned);
        } catch (RuntimeException | Error e) { // No thread is left for it. The actor must not wait for ever.
            LOG.log(Level.WARNING, "What a process has left behind could not be cleaned up", e);
            cleaned.run();
        }
    }

    private void clean(Resident ended, Supplier<List<Path>> queues, Runnable inBetween) {
        WorkerProcess worker = ended.worker();
        if (worker == null) {
            files.cleanUnplaced(queues);
        } else {
            forget(ended.caller());
            files.clean(queues, ended.caller(), worker, inBetween);
        }
    }

    @Override
    public void deleteUncreated(int caller, Set<Long> kept) {
        try {
            files.deleteUncreated(caller, kept);
        } catch (RuntimeException | Error e) { // No thread is left for it: they go with the session.
            LOG.log(Level.DEBUG, "Queues without an actor could not be deleted", e);
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
    public List<NodeTimeline.Span> calls(Resident ended) {
        return RecordedCalls.ofDead(paths.calls(ended.spec().id(), ended.life()));
    }

    @Override
    public String sessionDirectory() {
        return paths.directory().toString();
    }

    @Override
    public @Nullable LastWords lastWords(Resident ended) throws IOException {
        return LastWords.find(paths.lastWords(ended.spec().id(), ended.life()));
    }
}
