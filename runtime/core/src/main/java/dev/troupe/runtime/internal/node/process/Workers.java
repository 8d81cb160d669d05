package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.control.NextActor;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.control.WorkerStart;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.node.pinning.Pinning;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The workers of a session. An actor gets one that was started ahead, if there is one of its kind, and otherwise a new
 * one. Safe for any thread.
 */
public final class Workers implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final LogDirectory logs;
    private final boolean console;
    private final Launcher launcher;
    private final WarmWorkers warm;
    private final ArchiveMaker archiveMaker;
    private final Pinning pinning;
    private final ExecutorService starters;

    /**
     * Starts none yet.
     *
     * @param session the name of the session
     * @param directory the session's directory
     * @param console whether what workers print is printed here too
     */
    public Workers(
            String session,
            Path directory,
            LogDirectory logs,
            boolean console,
            StartSettings settings,
            TroupeThreads threads) {
        this.logs = logs;
        this.console = console;
        ClassArchives archives = new ClassArchives(settings.archives());
        launcher = new Launcher(session, directory, logs, archives, threads, new AtomicInteger());
        archiveMaker = new ArchiveMaker(launcher);
        pinning = settings.pinning();
        starters = threads.pool("troupe-worker-start");
        warm = new WarmWorkers(launcher, settings.warmWorkers(), starters);
    }

    /**
     * An actor of this program will be asked for as soon as the node is there: a worker may well get ready meanwhile.
     *
     * @param spec the actor; its id does not matter
     */
    public void expect(WorkerSpec spec) {
        warm.expect(WorkerKind.of(spec, OwnOrigin.now(), List.of()), ExpectedActor.like(spec));
    }

    /**
     * Makes a worker an actor's.
     *
     * @param start what the worker is to know, but for the properties of the program
     * @param origin the program that it runs for
     */
    public WorkerProcess start(WorkerStart start, Origin origin) throws IOException {
        WorkerSpec spec = start.spec();
        Optional<String> problem = spec.missingDirectory();
        if (problem.isPresent()) {
            // It was there when the actor was asked for. The system would speak of the program, not of the directory.
            throw new IOException(problem.get());
        }
        WorkerKind kind = WorkerKind.of(spec, origin, start.gpuIds());
        Optional<WorkerProcess> waiting = warm.take(kind, ExpectedActor.like(spec), new NextActor(spec.id()));
        WorkerProcess worker = waiting.isPresent() ? waiting.get() : launcher.launch(kind, spec.display());
        WorkerStart told = start.forProcess(waiting.isPresent() ? Map.of() : origin.properties());
        try {
            worker.serve(start, logs, console);
            starters.execute(worker::showOutput); // A console may take its time.
            if (waiting.isEmpty() || pinning.isFor(spec.demand()) || !worker.tellsAtOnce(told)) {
                starters.execute(() -> {
                    pinning.pin(worker.pid(), spec.display(), spec.demand());
                    worker.tell(told);
                });
            }
        } catch (IOException | RuntimeException | Error e) {
            worker.kill();
            throw e;
        }
        makeArchive(kind);
        return worker;
    }

    /** This one will be asked for next by its creator, if any is: a worker that waits opens its queue. */
    public void nextActor(long actor) {
        warm.next(new NextActor(actor));
    }

    /** Has a worker look for calls that were cancelled. Not here: one that is stopped does not read what it is told. */
    public void lookForCancelled(WorkerProcess worker) {
        if (worker.isToLookForCancelled()) {
            starters.execute(worker::tellOfCancelled);
        }
    }

    /** A process is gone that asked for some: none is kept ready for it any more. */
    public void forget(int caller) {
        warm.forget(caller);
    }

    private void makeArchive(WorkerKind kind) {
        try {
            archiveMaker.make(launcher.archives().of(kind), kind.origin());
        } catch (RuntimeException | Error e) { // The worker serves without one.
            LOG.log(Level.DEBUG, "No archive of classes is made", e);
        }
    }

    /** Ends those that wait, and starts no more. */
    @Override
    public void close() {
        warm.close();
        archiveMaker.close();
        starters.shutdown();
    }
}
