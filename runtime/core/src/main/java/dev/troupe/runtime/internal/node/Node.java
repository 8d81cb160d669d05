package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.process.LogDirectory;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.node.process.Workers;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.internal.worker.ReplyWriters;
import dev.troupe.runtime.internal.worker.RequestLoop;
import dev.troupe.runtime.internal.worker.RequestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A running node: the thread that serves {@link NodeActor} through a request queue like any actor's, and passes on to it
 * what happens to its worker processes.
 */
public final class Node {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** How long those who were killed may take to be gone. */
    static final long KILL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int WORDS_AT_ONCE = 4;

    private final SessionPaths paths;
    private final Workers workers;
    private final ExecutorService cleaners;
    private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();
    private final Lane lane;
    private final RequestReader requests;
    private final ReplyWriters replies;
    private final UnreachableWords words;
    private final NodeProcesses processes;
    private final NodeActor actor;
    private final Thread thread;
    private volatile boolean closed;

    /** Starts a node in this process, which ends the workers with itself. */
    public Node(
            SessionDirectory session,
            NodeResources resources,
            Workers workers,
            LogDirectory logs,
            TroupeThreads threads)
            throws IOException {
        this.paths = session.paths();
        this.workers = workers;
        cleaners = threads.pool("troupe-cleaner");
        lane = Lane.create(paths.actor(ActorId.NODE));
        requests = new RequestReader(lane);
        replies = new ReplyWriters(paths);
        SessionFiles files = new SessionFiles(paths, new ClassKeeper(SessionLogs.keptClasses(logs.path())), cleaners);
        words = new UnreachableWords(threads.pool("troupe-words", WORDS_AT_ONCE));
        processes = new NodeProcesses(paths, workers, lane, replies, files, words, this::tell);
        NodeCpus cpus = NodeCpus.create(paths, resources.cpus());
        actor = new NodeActor(resources, total(resources), cpus, processes);
        thread = threads.start("troupe-node", this::run);
    }

    /** All that the node has, as placement sees it. */
    public static Inventory total(NodeResources resources) {
        return Inventory.of(resources.cpus(), resources.gpuIds().size(), resources.custom(), resources.memory());
    }

    private void run() {
        // Word of a death goes through the same writers.
        RequestLoop<NodeActor> loop = RequestLoop.answeringAtOnce(requests, replies, new NodeDispatcher(), actor);
        while (!closed) {
            try {
                int read = loop.doWork();
                actor.unreachable().end(read == 0);
                int work = read + runEvents();
                processes.deliverNotices();
                long now = System.nanoTime();
                if (now - actor.nextLook() >= 0) {
                    actor.look(now);
                }
                if (work == 0 && !actor.unreachable().isUnsettled()) {
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

    /** Has something done on the node's own thread. */
    void tell(Consumer<NodeActor> event) {
        post(() -> event.accept(actor));
    }

    /** Asks on the node's own thread. */
    <T> T ask(Function<NodeActor, T> question) {
        return ask(question, (asked, late) -> {});
    }

    /**
     * The same, and takes back what was done for somebody who had stopped waiting for it.
     *
     * @param takeBack is given the answer that came too late
     */
    <T> T ask(Function<NodeActor, T> question, BiConsumer<NodeActor, T> takeBack) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        post(() -> {
            if (answer.isDone()) {
                return; // Nobody waits for it any more.
            }
            try {
                T result = question.apply(actor);
                if (!answer.complete(result)) {
                    takeBack.accept(actor, result);
                }
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
                throw e;
            }
        });
        return answer.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Asks an actor to end. */
    void requestStop(Resident actor) {
        Lane.requestStop(paths.actor(actor.spec().id(), actor.life()));
    }

    /** What the node looks like now. Any thread may call this. */
    public NodeSnapshot snapshot() {
        return ask(NodeActor::snapshot);
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
            List<WorkerProcess> running = ask(actor -> actor.stopAll(this::requestStop));
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
            words.close();
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

    static void awaitEnd(List<WorkerProcess> running, long nanos) {
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
}
