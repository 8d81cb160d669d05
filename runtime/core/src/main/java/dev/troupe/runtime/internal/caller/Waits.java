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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls of this process's actor that have been waiting for others for a while, and without end: each writes down now and
 * then what it waits for, where the others can read it, and looks whether they wait for each other. Safe for any thread.
 */
final class Waits {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Caller caller;

    /** By thread. */
    private final Map<Thread, Entry> waits = new HashMap<>();

    private long lastLooked;

    /** What a thread waits for. */
    private record Entry(Wait waiting, Collection<? extends Call<?>> calls) {
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
     * @param looked when it did at the latest
     * @throws ActorDeadlockException when none of them ever comes
     */
    void look(Collection<? extends Call<?>> awaited, long looked) {
        CallThreads threads = caller.callThreads();
        CallThreads.Running runs = threads == null ? null : threads.running();
        if (threads == null || runs == null) {
            return;
        }
        List<Awaited> all = new ArrayList<>();
        for (Call<?> each : awaited) {
            Optional<Awaited> one = each.awaited();
            if (one.isEmpty()) {
                return; // Something else than an actor's call, such as a task.
            }
            all.add(one.get());
        }
        CallId running = new CallId(runs.caller(), runs.connection(), (int) runs.call(), runs.method(), runs.text());
        Standstill own;
        Wait wait;
        synchronized (this) {
            long now = System.nanoTime();
            Entry before = waits.get(Thread.currentThread());
            wait = new Wait(running, before == null ? now : before.waiting().since(), all);
            waits.put(Thread.currentThread(), new Entry(wait, List.copyOf(awaited)));
            lastLooked = waits.size() == 1 || looked - lastLooked > 0 ? looked : lastLooked;
            own = write(threads);
            if (before == null) {
                return;
            }
        }
        long actor = caller.ownActor();
        List<String> cycle = WaitCycle.closedBy(actor, wait, id -> id == actor ? own : read(id));
        if (!cycle.isEmpty()) {
            throw deadlock(cycle);
        }
    }

    private static ActorDeadlockException deadlock(List<String> cycle) {
        return new ActorDeadlockException(
                "Calls wait for each other, and would for ever:\n    " + String.join("\n    ", cycle)
                        + "\n    Fix: return before the result is there, with a CompletionStage for example; or give an actor that"
                        + " is called back maxConcurrency, so that it can run that call meanwhile.",
                null);
    }

    /** The current thread waits no longer. */
    void end() {
        synchronized (this) {
            CallThreads threads = caller.callThreads();
            if (waits.remove(Thread.currentThread()) != null && threads != null) {
                Standstill unused = write(threads);
            }
        }
    }

    /** Under this object's lock. */
    private Standstill write(CallThreads threads) {
        List<Wait> open = waits.values().stream()
                .filter(each -> !each.isOver())
                .map(Entry::waiting)
                .toList();
        Standstill own = new Standstill(lastLooked, threads.havePromised(), threads.places(), open);
        Path file = caller.session().waits(caller.ownActor());
        try {
            if (waits.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Path written = file.resolveSibling(file.getFileName() + "-new");
                Files.write(written, own.toBytes());
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "What calls wait for could not be written down", e);
        }
        return own;
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
