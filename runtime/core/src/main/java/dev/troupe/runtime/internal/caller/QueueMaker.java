package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.SharedMemoryException;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.QueueNote;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.spi.ActorRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the request queues of actors that are being created. Safe for any thread. */
final class QueueMaker implements AutoCloseable {
    private final Caller caller;
    private final NextQueue next;

    QueueMaker(Caller caller, ActorRef node) {
        this.caller = caller;
        next = new NextQueue(caller, actor -> {
            ObjectRef<@Nullable Void> unused = NodeStub.nextActor(node, actor);
        });
    }

    /** The number of an actor that is to be created. {@link #make} or {@link #giveBack} is to follow. */
    long claim(Naming naming) {
        return naming.reuse() ? next.number() : next.claim();
    }

    /** No actor is created with the number, and nobody was told of it. */
    void giveBack(long actor) {
        next.giveBack(actor);
    }

    /** Makes the queue of an actor, and then does what follows; where that fails, there is neither. */
    <T> T make(WorkerSpec spec, Connection connection, Step<T> andThen) {
        boolean interrupted = Thread.interrupted();
        try {
            connection.attach(lane(spec));
            return andThen.run();
        } catch (RuntimeException | Error e) {
            giveUp(spec, connection, e);
            throw e;
        } catch (IOException e) {
            giveUp(spec, connection, e);
            throw new SharedMemoryException(
                    spec.display() + " was not created: " + e.getMessage()
                            + "\n    Fix: free space there, or give it more (a container: --shm-size).",
                    e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Lane lane(WorkerSpec spec) throws IOException {
        long note = QueueNote.of(spec).toNote();
        Lane made = next.take(spec.id());
        if (made == null) {
            return create(caller.session().actor(spec.id()), note);
        }
        made.note(note);
        return made;
    }

    private static Lane create(Path directory, long note) throws IOException {
        try {
            return Lane.createWithNote(directory, note);
        } catch (IOException e) { // The system does not say where there is no room.
            throw new IOException("its queue at " + directory + " could not be made (" + e.getMessage() + ")", e);
        }
    }

    /** Nobody knows of it yet, so nobody else would delete its queue. */
    void giveUp(WorkerSpec spec, Connection connection, Throwable reason) {
        connection.die(new Death("could not be created: " + reason.getMessage()));
        try {
            Lane.delete(caller.session().actor(spec.id()));
            Files.deleteIfExists(caller.session().creation(spec.id()));
        } catch (IOException e) {
            reason.addSuppressed(e); // It goes with the session.
        }
    }

    /** The queue that is there for the next actor, if there is one. */
    Optional<Path> madeAhead() {
        return next.made();
    }

    /** Makes none ahead from now on. */
    void stop() {
        next.stop();
    }

    @Override
    public void close() {
        next.close();
    }

    /** A step that writes into queues. */
    interface Step<T> {
        T run() throws IOException;
    }
}
