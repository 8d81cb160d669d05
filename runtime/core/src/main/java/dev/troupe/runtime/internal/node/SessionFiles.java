package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
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
    void cleanUnplaced(List<Path> files) {
        later.execute(() -> files.forEach(SessionFiles::delete));
    }

    /** Deletes what belongs to an actor that has ended, after it has ended what its process left behind. */
    void clean(List<Path> files, int caller, WorkerProcess worker, Runnable inBetween) {
        later.execute(() -> {
            try {
                worker.killDescendants();
            } finally {
                inBetween.run();
            }
            worker.finishOutput();
            files.forEach(SessionFiles::delete);
            delete(paths.caller(caller));
        });
    }

    /** Sees at once to it that nobody opens the queue of a life that is over; returns where it is until it is deleted. */
    Path takeAway(long actor, int life) {
        Path queue = paths.actor(actor, life);
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
            orphans(program, kept).forEach(SessionFiles::delete);
        });
    }

    /** Queues that were made for actors which were never asked for. */
    private List<Path> orphans(int program, Set<Long> kept) {
        try (Stream<Path> queues = Files.list(paths.actors())) {
            return queues.filter(each ->
                            ActorId.isCreatedBy(program, each.getFileName().toString()))
                    .filter(each -> kept.stream().noneMatch(id -> paths.belongsTo(each, id)))
                    .toList();
        } catch (IOException e) {
            return List.of(); // The session has ended.
        }
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
            if (Files.exists(directory)) {
                SessionDirectory.delete(directory);
            }
        } catch (IOException e) {
            // Whatever stays goes with the session.
            LOG.log(Level.DEBUG, "A directory could not be deleted", e);
        }
    }
}
