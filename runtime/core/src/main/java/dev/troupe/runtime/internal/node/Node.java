package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.node.process.Workers;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.internal.worker.CallerGone;
import dev.troupe.runtime.internal.worker.ReplyWriters;
import dev.troupe.runtime.internal.worker.RequestLoop;
import dev.troupe.runtime.internal.worker.RequestReader;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A running node: the thread that serves {@link NodeActor} through a request queue like any actor's, and passes on to it
 * what happens to its worker processes.
 */
public final class Node {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long KILL_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final SessionPaths paths;
    private final Workers workers;
    private final ExecutorService cleaners;
    private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();
    private final Lane lane;
    private final RequestReader requests;
    private final ReplyWriters replies;
    private final Processes processes;
    private final NodeActor actor;
    private final Thread thread;
    private volatile boolean closed;

    /** Starts a node in this process, which ends the workers with itself. */
    public Node(SessionDirectory session, NodeResources resources, Workers workers, TroupeThreads threads)
            throws IOException {
        this.paths = session.paths();
        this.workers = workers;
        cleaners = threads.pool("troupe-cleaner");
        lane = Lane.create(paths.actor(ActorId.NODE));
        requests = new RequestReader(lane);
        replies = new ReplyWriters(paths);
        processes = new Processes();
        actor = new NodeActor(resources, total(resources), processes);
        thread = threads.start("troupe-node", this::run);
    }

    /** All that the node has, as placement sees it. */
    public static Inventory total(NodeResources resources) {
        return Inventory.of(resources.cpus(), resources.gpuIds().size(), resources.custom(), resources.memory());
    }

    private void run() {
        RequestLoop<NodeActor> loop = new RequestLoop<>(requests, replies, new NodeDispatcher(), actor);
        while (!closed) {
            try {
                int work = loop.doWork() + runEvents();
                processes.deliverDeaths();
                long now = System.nanoTime();
                if (now - actor.nextLook() >= 0) {
                    actor.look(now);
                }
                if (work == 0) {
                    requests.await(processes.hasUndelivered() ? LOOK_NANOS : actor.nextLook() - now);
                }
            } catch (Throwable e) { // The node must outlive whatever one request or event does to it.
                if (!closed) {
                    LOG.log(Level.ERROR, "The node goes on after an error", e);
                    LockSupport.parkNanos(this, LOOK_NANOS);
                }
            }
        }
        loop.close();
        replies.close();
    }

    private int runEvents() {
        int count = 0;
        for (Runnable event = events.poll(); event != null; event = events.poll()) {
            count++;
            try {
                event.run();
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "The node goes on after an error", e);
            }
        }
        return count;
    }

    private void post(Runnable event) {
        events.add(event);
        requests.interruptWait();
    }

    private <T> T ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        post(() -> answer.complete(question.get()));
        return answer.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** What the node looks like now. Any thread may call this. */
    public NodeSnapshot snapshot() {
        return ask(actor::snapshot);
    }

    /**
     * Ends every worker: each may finish what it is running, within the time given, and is killed then. Returns when all
     * are gone.
     */
    public void close(long graceNanos) {
        if (closed) {
            return;
        }
        try {
            List<WorkerProcess> running = ask(() -> actor.stopAll(id -> Lane.requestStop(paths.actor(id))));
            workers.close();
            awaitEnd(running, graceNanos);
            running.forEach(WorkerProcess::kill);
            awaitEnd(running, KILL_NANOS);
            running.forEach(WorkerProcess::killDescendants);
            running.forEach(WorkerProcess::finishOutput);
        } finally {
            closed = true;
            requests.interruptWait();
            join();
            cleaners.shutdown();
        }
    }

    private void join() {
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(TimeUnit.NANOSECONDS.toMillis(KILL_NANOS));
            if (!thread.isAlive()) {
                requests.close();
                lane.close();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void awaitEnd(List<WorkerProcess> running, long nanos) {
        long deadline = System.nanoTime() + nanos;
        boolean interrupted = false;
        for (WorkerProcess each : running) {
            while (each.isAlive() && System.nanoTime() - deadline < 0) {
                LockSupport.parkNanos(each, LOOK_NANOS);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the node's state touches of the world, for real. */
    private final class Processes implements Surroundings {
        private final WireOutput out = new WireOutput(1024);
        private final Executor later = cleaners;
        private final Queue<Notice> undelivered = new ArrayDeque<>();

        @Override
        public WorkerProcess start(WorkerStart start) throws IOException {
            long id = start.spec().id();
            WorkerProcess worker = workers.start(start);
            worker.onExit(code -> post(() -> actor.exited(id, code)));
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
                later.execute(() -> delete(paths.actor(dead)));
                return;
            }
            replies.forget(caller);
            later.execute(() -> {
                worker.killDescendants();
                worker.finishOutput();
                delete(paths.actor(dead));
                delete(paths.caller(caller));
            });
        }

        private void delete(Path directory) {
            try {
                if (Files.exists(directory)) {
                    SessionDirectory.delete(directory);
                }
            } catch (IOException e) {
                // Whatever stays goes with the session.
                LOG.log(Level.DEBUG, "A directory could not be deleted", e);
            }
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

    /** Word of an actor's end for one process. */
    private record Notice(int caller, long dead, Death death) {}
}
