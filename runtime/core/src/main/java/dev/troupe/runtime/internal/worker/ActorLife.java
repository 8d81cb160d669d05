package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.control.CreationFile;
import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.timeline.CallRecorder;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.CallGroup;
import dev.troupe.runtime.spi.Dispatcher;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An actor from its constructor to its {@code close()}, on the thread that calls {@link #live}; its calls perhaps on others
 * beside that.
 */
public final class ActorLife implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int CLOSE_TOOK_TOO_LONG = 71;

    private final Lane lane;
    private final RequestReader requests;
    private final ReplyWriters replies;
    private final Predicate<Throwable> retried;
    private final @Nullable Restartable restartable;
    private final @Nullable CallCpu cpu;
    private LongPredicate whenUnreachable = told -> false;
    private CallRecorder recorder = CallRecorder.none();
    private int maxConcurrency = 1;
    private volatile List<CallGroup> groups = List.of();
    private volatile @Nullable ActorType type;
    private volatile @Nullable RequestLoop<?> loop;
    private volatile @Nullable Crew<?> crew;

    /**
     * Reads from this queue and answers with these writers, which end with it.
     *
     * @param retried what a call may throw and be made again
     * @param restartable null if the actor has this life alone
     */
    public ActorLife(
            Lane lane,
            ReplyWriters replies,
            Predicate<Throwable> retried,
            @Nullable Restartable restartable,
            CpuSource cpus)
            throws IOException {
        this.lane = lane;
        requests = new RequestReader(lane);
        this.replies = replies;
        this.retried = retried;
        this.restartable = restartable;
        cpu = cpus.get(new Sleep());
    }

    /** Finds the CPUs that the actor's calls take. */
    public interface CpuSource {
        /** Opens them; null where its calls take none. */
        @Nullable
        CallCpu get(CallCpu.Sleeper sleeper) throws IOException;
    }

    /** Has something ask the node whether the actor may end, as {@link RequestLoop#whenUnreachable} says. */
    public void whenUnreachable(LongPredicate question) {
        whenUnreachable = question;
    }

    /** Has what the actor does recorded in a file. */
    public void recordTo(Path file) {
        recorder = CallRecorder.to(file);
        requests.whenIdle(recorder::sleeps);
    }

    /** Has so many calls run at once, of methods that are in no group. */
    public void maxConcurrency(int calls) {
        maxConcurrency = calls;
    }

    /** Finds the class that turns frames into calls. */
    public interface DispatcherSource {
        /** Loads and makes it. */
        Dispatcher<?> get() throws ReflectiveOperationException;
    }

    /** Lives the actor's life and says how it ended. */
    public LastWords live(DispatcherSource source) throws IOException {
        Object actor;
        try {
            Dispatcher<?> dispatcher = source.get();
            recorder.open(dispatcher.type());
            if (restartable == null) {
                awaitCreation();
            }
            if (cpu != null && !cpu.take()) {
                return LastWords.of(LastWords.Reason.STOPPED);
            }
            recorder.enters(CallRecorder.Step.CONSTRUCTOR);
            actor = create(dispatcher);
            recorder.leaves(CallRecorder.Step.CONSTRUCTOR);
            begin(dispatcher, actor);
        } catch (ExitRequest e) {
            return LastWords.of(LastWords.Reason.EXITED);
        } catch (Throwable e) { // Whatever the user's constructor throws is the answer to all calls.
            return LastWords.constructorThrew(e);
        }
        if (restartable != null) {
            restartable.serves();
        }
        RequestLoop.End end = serve();
        flushReplies();
        recorder.sleeps(System.nanoTime());
        if (cpu != null) {
            cpu.release(); // To close() is no call.
        }
        endsForGood();
        close(actor);
        return LastWords.of(
                switch (end) {
                    case CLOSED -> LastWords.Reason.CLOSED;
                    case EXITED -> LastWords.Reason.EXITED;
                    case STOPPED -> LastWords.Reason.STOPPED;
                });
    }

    private void endsForGood() {
        if (restartable != null) {
            try {
                restartable.ends();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "That the actor ends could not be written down", e);
            }
        }
    }

    /**
     * The creator appends the constructor's arguments before it asks for a worker; others may have called before, if
     * those arguments took their time.
     */
    private void awaitCreation() throws IOException {
        while (true) {
            while (!requests.read()) {
                requests.await(Long.MAX_VALUE);
            }
            if (RequestHeader.kind(requests.header()) == RequestHeader.CREATE) {
                requests.takeUpAside();
                return;
            }
            requests.putAside();
        }
    }

    private Object create(Dispatcher<?> dispatcher) throws Throwable {
        try {
            if (restartable != null) {
                CreationFile creation = restartable.creation();
                return dispatcher.create(creation.constructor(), creation.arguments());
            }
            return dispatcher.create(RequestHeader.method(requests.header()), requests.body());
        } finally {
            if (cpu != null) {
                cpu.release();
            }
            Thread.interrupted();
        }
    }

    @SuppressWarnings("unchecked") // The dispatcher made the actor.
    private <A> void begin(Dispatcher<A> dispatcher, Object actor) {
        Runnable whenExiting = this::endsForGood;
        type = dispatcher.type();
        groups = dispatcher.groups();
        if (maxConcurrency > 1 || !groups.isEmpty()) {
            CallGroups places = new CallGroups(groups, maxConcurrency);
            Crew<A> serving = new Crew<>(requests, replies, dispatcher, (A) actor, retried, cpu, places);
            serving.whenExiting(whenExiting);
            serving.whenUnreachable(whenUnreachable);
            crew = serving;
        } else {
            RequestLoop<?> serving = actor instanceof HostedTasks tasks
                    ? RequestLoop.ofTasks(requests, replies, tasks, cpu, lane.gate())
                    : new RequestLoop<>(requests, replies, dispatcher, (A) actor, retried, cpu);
            serving.whenExiting(whenExiting);
            serving.recordBy(recorder);
            serving.whenUnreachable(whenUnreachable);
            loop = serving;
        }
    }

    private RequestLoop.End serve() throws IOException {
        Crew<?> several = crew;
        return several == null ? serveAlone(Objects.requireNonNull(loop)) : several.serve();
    }

    private RequestLoop.End serveAlone(RequestLoop<?> serving) throws IOException {
        RequestLoop.End end;
        while ((end = serving.end()) == null) {
            if (serving.doWork() == 0 && serving.end() == null) {
                requests.await(Long.MAX_VALUE);
            }
        }
        return end;
    }

    private void close(Object actor) {
        if (!(actor instanceof AutoCloseable closeable)) {
            return;
        }
        recorder.enters(CallRecorder.Step.CLOSE);
        Thread watchdog = new TroupeThreads().start("troupe-close-watchdog", ActorLife::endAfterPatience);
        try {
            closeable.close();
        } catch (Throwable e) { // The user's; the actor has ended all the same.
            LOG.log(Level.WARNING, "close() of the actor threw", e);
        } finally {
            recorder.leaves(CallRecorder.Step.CLOSE);
            watchdog.interrupt();
        }
    }

    private static void endAfterPatience() {
        long deadline = System.nanoTime() + CLOSE_NANOS;
        long left;
        while ((left = deadline - System.nanoTime()) > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                return;
            }
        }
        LOG.log(Level.ERROR, "close() of the actor did not return within 30 s; its process ends now.");
        Runtime.getRuntime().halt(CLOSE_TOOK_TOO_LONG);
    }

    /** The CPU that the actor's calls take; null where they take none. */
    public @Nullable CallCpu cpu() {
        return cpu;
    }

    /** Whether several calls may run at once. */
    public boolean runsSeveral() {
        return crew != null;
    }

    /** Whether the current thread runs calls of the actor beside its first thread. */
    public boolean isRunByThisThread() {
        return crew != null && CrewMember.ofThisThread() != null;
    }

    /** The CPU of the call that the current thread runs, if it is one of those. */
    public @Nullable CallCpu cpuOfThisThread() {
        CrewMember member = CrewMember.ofThisThread();
        return member == null ? null : member.cpu();
    }

    /** The header of the call that the current thread runs; null if it runs none. */
    public byte @Nullable [] headerOfThisThread() {
        RequestLoop<?> alone = loop;
        CrewMember member = CrewMember.ofThisThread();
        if (member != null) {
            return member.hasCall() ? member.header() : null;
        }
        return alone == null ? null : alone.running();
    }

    /** Whether calls are to be answered that no thread runs. */
    public boolean hasPromised() {
        RequestLoop<?> alone = loop;
        Crew<?> several = crew;
        return several != null ? several.hasPromised() : alone != null && alone.hasPromised();
    }

    /** The methods that run beside others. */
    public List<CallGroup> groups() {
        return groups;
    }

    /** The type of the actor, once it is created. */
    public Optional<ActorType> type() {
        return Optional.ofNullable(type);
    }

    /** On a thread that runs a call, which is about to wait: sends the replies that are kept back. */
    public void flushReplies() {
        RequestLoop<?> alone = loop;
        Crew<?> several = crew;
        if (alone != null) {
            alone.flushReplies();
        } else if (several != null) {
            several.flushReplies();
        }
    }

    /** How the actor's thread waits for a CPU. */
    private final class Sleep implements CallCpu.Sleeper {
        @Override
        public void sleep(long nanos) throws IOException {
            Crew<?> several = crew;
            if (several != null) {
                several.sleep(nanos);
                return;
            }
            flushReplies();
            requests.awaitBell(nanos);
        }

        @Override
        public boolean isOver() {
            return requests.isStopRequested();
        }
    }

    @Override
    public void close() throws IOException {
        RequestLoop<?> alone = loop;
        Crew<?> several = crew;
        if (alone != null) {
            alone.close();
        } else if (several != null) {
            several.close();
        }
        replies.close();
        requests.close();
    }
}
