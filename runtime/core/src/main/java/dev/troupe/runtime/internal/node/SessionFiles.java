package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.objects.LargeValues;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a node does with files for its actors and programs, on other threads than its own: that may take a while. Safe for any
 * thread.
 *
 * @param paths where queues are
 * @param classes copies of class paths
 * @param later runs it
 */
record SessionFiles(SessionPaths paths, ClassKeeper classes, Executor later) {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** Deletes what belongs to an actor that has no process. */
    void cleanUnplaced(Supplier<List<Path>> files) {
        later.execute(() -> files.get().forEach(SessionFiles::delete));
    }

    /** Deletes what belongs to an actor that has ended, after it has ended what its process left behind. */
    void clean(Supplier<List<Path>> files, int caller, WorkerProcess worker, Runnable inBetween) {
        later.execute(() -> {
            try {
                worker.killDescendants();
                // Whoever comes next may need the memory; what it has printed may take its time.
                files.get().forEach(SessionFiles::delete);
                deleteDrafts(worker.pid());
            } finally {
                inBetween.run();
            }
            worker.finishOutput();
            delete(paths.caller(caller));
        });
    }

    /** What an actor has had for queues, and what it was created from. */
    List<Path> queuesOf(long actor) {
        return list(paths.actors()).stream()
                .filter(each -> paths.belongsTo(each, actor))
                .toList();
    }

    /** What a process was writing when it was killed, for those whom nobody will tell of it. */
    private void deleteDrafts(long pid) {
        Stream.of(paths.actors(), paths.callers())
                .flatMap(each -> list(each).stream())
                .forEach(queue -> {
                    try {
                        LargeValues.deleteDrafts(queue, pid);
                    } catch (IOException e) {
                        LOG.log(Level.DEBUG, "What a process has left half written could not be deleted", e);
                    }
                });
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            return List.of(); // The session has ended.
        }
    }

    /** Sees at once to it that nobody opens the queue of a life that is over; returns where it is until it is deleted. */
    Path takeAway(long actor, int life) {
        Path queue = paths.actor(actor, life);
        delete(paths.waits(actor)); // Its calls wait for nothing any more.
        try {
            return Files.move(queue, paths.ended(actor, life));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A queue could not be moved away", e);
            return queue;
        }
    }

    /** Deletes the queues of a program that is gone, but not those of these actors that it created. */
    void cleanProgram(int program, Set<Long> kept) {
        later.execute(() -> {
            delete(paths.caller(program));
            uncreated(program, kept).forEach(SessionFiles::delete);
        });
    }

    /** Deletes queues that a process which is gone had made for actors it never asked for. */
    void deleteUncreated(int process, Set<Long> kept) {
        later.execute(() -> uncreated(process, kept).forEach(SessionFiles::delete));
    }

    private List<Path> uncreated(int process, Set<Long> kept) {
        return list(paths.actors()).stream()
                .filter(each -> ActorId.isCreatedBy(process, each.getFileName().toString()))
                .filter(each -> kept.stream().noneMatch(id -> paths.belongsTo(each, id)))
                .toList();
    }

    /** Copies an actor's classes. */
    void keepClasses(WorkerSpec spec, Consumer<WorkerSpec> whenKept, Consumer<Throwable> otherwise) {
        later.execute(() -> {
            try {
                whenKept.accept(spec.withClassPath(classes.keep(spec.id(), spec.classPath())));
            } catch (Throwable e) { // Whatever it is, the actor must not wait for ever.
                otherwise.accept(e);
            }
        });
    }

    /** Deletes those copies. */
    void forgetClasses(long actor) {
        later.execute(() -> {
            try {
                classes.release(actor);
            } catch (IOException e) {
                // Whatever stays goes with the session.
                LOG.log(Level.DEBUG, "Copies of classes could not be deleted", e);
            }
        });
    }

    private static void delete(Path directory) {
        try {
            Lane.delete(directory);
        } catch (IOException e) {
            // Whatever stays goes with the session.
            LOG.log(Level.DEBUG, "A directory could not be deleted", e);
        }
    }
}
