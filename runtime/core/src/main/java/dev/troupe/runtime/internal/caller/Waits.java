package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorDeadlockException;
import dev.troupe.runtime.internal.caller.Standstill.Awaited;
import dev.troupe.runtime.internal.caller.Standstill.CallId;
import dev.troupe.runtime.internal.caller.Standstill.Wait;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The calls of this process's actor that have been waiting for others for a while, and without end: each writes down now and
 * then what it waits for, where the others can read it, and looks whether they wait for each other. Safe for any thread.
 */
final class Waits {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** Many calls may wait: what one of them would write, the next one does. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Caller caller;

    // Under this object's lock.
    private final Map<Thread, Entry> waits = new HashMap<>();
    private boolean isWritten;
    private long wrote;

    /** What a thread waits for. */
    private record Entry(Wait waiting, Collection<? extends Call<?>> calls, long promisedBefore) {
        /** Whether it has its answer, and is just about to see that. */
        boolean isOver() {
            return calls.stream().anyMatch(Call::isFinished);
        }
    }

    Waits(Caller caller) {
        this.caller = caller;
    }

    /**
     * The current thread has looked in vain for the answers to these calls of which any would do, again.
     *
     * @param looked when all answers had been read that there were
     * @throws ActorDeadlockException when none of them ever comes
     */
    void look(Collection<? extends Call<?>> calls, long looked) {
        CallThreads threads = caller.callThreads();
        CallThreads.Running runs = threads == null ? null : threads.running();
        List<Awaited> awaited = awaited(calls);
        if (threads == null || runs == null || awaited.size() < calls.size()) {
            return; // For something else than an actor's call, such as a task.
        }
        CallId running = new CallId(runs.caller(), runs.connection(), runs.call(), runs.method(), runs.text());
        Standstill own;
        Wait wait;
        synchronized (this) {
            Entry before = waits.get(Thread.currentThread());
            Entry now = entry(before, running, awaited, List.copyOf(calls), threads);
            wait = now.waiting();
            waits.put(Thread.currentThread(), now);
            own = standstill(looked, threads);
            write(own);
            if (before == null || now.isOver()) {
                return;
            }
        }
        long actor = caller.ownActor();
        List<String> cycle = WaitCycle.closedBy(actor, wait, id -> id == actor ? own : read(id));
        if (!cycle.isEmpty()) {
            throw deadlock(cycle);
        }
    }

    private static List<Awaited> awaited(Collection<? extends Call<?>> calls) {
        return calls.stream().flatMap(each -> each.awaited().stream()).toList();
    }

    private static Entry entry(
            @Nullable Entry before,
            CallId running,
            List<Awaited> awaited,
            List<? extends Call<?>> calls,
            CallThreads threads) {
        // In this order: what is promised between the two questions is seen by the next look.
        long promised = before == null ? threads.promised() : before.promisedBefore();
        boolean besidePromised = before == null
                ? threads.havePromised()
                : before.waiting().besidePromised() || threads.promised() != promised;
        long since = before == null ? System.nanoTime() : before.waiting().since();
        return new Entry(new Wait(running, since, besidePromised, awaited), calls, promised);
    }

    private static ActorDeadlockException deadlock(List<String> cycle) {
        return new ActorDeadlockException(
                "Calls wait for each other, and would for ever:\n    " + String.join("\n    ", cycle)
                        + "\n    Fix: return before the result is there, with a CompletionStage for example; or give an actor that"
                        + " is called back maxConcurrency, so that it can run that call meanwhile.",
                null);
    }

    /** The current thread waits no longer. What is written of it does no harm: it did wait at the time that is written there. */
    synchronized void end() {
        waits.remove(Thread.currentThread());
        if (waits.isEmpty() && isWritten) {
            isWritten = false;
            try {
                Files.deleteIfExists(file());
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "What calls have waited for could not be deleted", e);
            }
        }
    }

    private Path file() {
        return caller.session().waits(caller.ownActor());
    }

    /** Under the lock. */
    private Standstill standstill(long looked, CallThreads threads) {
        List<Wait> open = waits.values().stream()
                .filter(each -> !each.isOver())
                .map(Entry::waiting)
                .toList();
        return new Standstill(looked, threads.places(), open);
    }

    /** Under the lock. */
    private void write(Standstill own) {
        long now = System.nanoTime();
        if (isWritten && now - wrote < PAUSE_NANOS) {
            return;
        }
        Path file = file();
        try {
            Path written = file.resolveSibling(file.getFileName() + "-new");
            Files.write(written, own.toBytes());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            isWritten = true;
            wrote = now;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "What calls wait for could not be written down", e);
        }
    }

    private @Nullable Standstill read(long actor) {
        try {
            return Standstill.of(Files.readAllBytes(caller.session().waits(actor)));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "What calls wait for could not be read", e);
            return null;
        }
    }
}
