package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.ActorId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the actors that this process creates, and makes the queue of the next one ahead: that takes longer than all else
 * that a creator has to do. The first is made after the first creation, and each when no actor has been created for a moment:
 * their workers need the cores more.
 *
 * <p>What nobody has needed when the process ends, the node deletes. Safe for any thread.
 */
final class NextQueue implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long NOBODY = 0;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Caller caller;
    private final LongConsumer whenMade;

    // All below: with this object's lock, under which it is made too: who comes meanwhile is best off waiting for it.

    private final Map<Long, Lane> claimed = new HashMap<>();
    private @Nullable Made next;
    private int created;
    private boolean isMaking;
    private boolean closed;
    private long quietAt;

    /** One that is ready. */
    private record Made(long actor, Lane lane) {}

    /** @param whenMade is told whose queue was made */
    NextQueue(Caller caller, LongConsumer whenMade) {
        this.caller = caller;
        this.whenMade = whenMade;
    }

    /** A number for an actor that may turn out to be there already. */
    synchronized long number() {
        return ActorId.of(caller.number(), ++created);
    }

    /** The number of an actor that is about to be created. {@link #take} or {@link #giveBack} is to follow. */
    synchronized long claim() {
        Made made = next;
        if (made == null) {
            return number();
        }
        next = null;
        claimed.put(made.actor(), made.lane());
        return made.actor();
    }

    /** No actor is created with the number, which no other gets: messages have named it. */
    void giveBack(long actor) {
        Lane made = take(actor);
        if (made != null) {
            delete(made);
        }
    }

    /** The queue that was made ahead for the actor; null if there is none. */
    @Nullable
    Lane take(long actor) {
        boolean isFirst;
        Lane made;
        synchronized (this) {
            quietAt = System.nanoTime() + QUIET_NANOS;
            made = claimed.remove(actor);
            isFirst = !isMaking && !closed;
            isMaking |= isFirst;
        }
        if (isFirst) {
            makeSoon();
        }
        return made;
    }

    private void makeSoon() {
        try {
            caller.execute(this::awaitQuiet);
        } catch (RejectedExecutionException | OutOfMemoryError e) { // It is being shut down, or no thread is left.
            LOG.log(Level.DEBUG, "No queue is made ahead", e);
            synchronized (this) {
                isMaking = false;
            }
        }
    }

    private void awaitQuiet() {
        while (!isQuiet()) {
            LockSupport.parkNanos(this, QUIET_NANOS);
        }
        long actor = make();
        try {
            if (actor != NOBODY) {
                whenMade.accept(actor);
            }
        } catch (RuntimeException | Error e) { // There is no room to tell of it: nobody opens it ahead.
            LOG.log(Level.DEBUG, "Nobody was told of a queue that was made ahead", e);
        }
    }

    private synchronized boolean isQuiet() {
        return closed || System.nanoTime() - quietAt >= 0;
    }

    /** Returns whose queue it has made. */
    private synchronized long make() {
        isMaking = false;
        if (!closed && next == null) {
            long actor = number();
            try {
                Lane made = Lane.create(caller.session().actor(actor));
                next = new Made(actor, made);
                made.makeWriterAhead();
                return actor;
            } catch (IOException | RuntimeException | Error e) { // Whoever creates the actor will say what it is.
                LOG.log(Level.DEBUG, "A queue could not be made ahead", e);
            }
        }
        return NOBODY;
    }

    private static void delete(Lane made) {
        made.close();
        try {
            Lane.delete(made.directory());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A queue that nobody needs could not be deleted", e); // It goes with the session.
        }
    }

    /** The queue that is there for the next actor, if there is one. */
    synchronized Optional<Path> made() {
        return Optional.ofNullable(next).map(each -> each.lane().directory());
    }

    /** Makes no more, before the node hears that this process leaves and deletes what that had made. */
    synchronized void stop() {
        closed = true;
        Made made = next;
        if (made != null) {
            made.lane().close();
            next = null;
        }
    }

    /** Lets go of those that nobody has needed. */
    @Override
    public synchronized void close() {
        stop();
        claimed.values().forEach(Lane::close);
        claimed.clear();
    }
}
