package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.control.CallPolicy;
import dev.troupe.runtime.internal.control.CreationFile;
import dev.troupe.runtime.internal.control.LastWords;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.timeline.CallRecorder;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.Dispatcher;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An actor from its constructor to its {@code close()}, on the thread that calls {@link #live}; its calls perhaps on others
 * beside that.
 */
public final class ActorLife implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** How long {@code close()} of the user's object has; a property for tests of that. */
    private static final int CLOSE_SECONDS = Integer.getInteger("dev.troupe.closeSeconds", 30);

    private static final int CLOSE_TOOK_TOO_LONG = 71;

    private final Lane lane;
    private final RequestReader requests;
    private final ReplyWriters replies;
    private final Predicate<Throwable> retried;
    private final @Nullable Restartable restartable;
    private final @Nullable CallCpu cpu;
    private LongPredicate whenUnreachable = told -> false;
    private Consumer<Throwable> whenFailing = thrown -> {
        throw new IllegalStateException("A thread of the actor failed.", thrown);
    };
    private CallRecorder recorder = CallRecorder.none();
    private CallPolicy calls = CallPolicy.ONE_BY_ONE;
    private volatile @Nullable CallService service;

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

    /**
     * Has something done when a thread cannot go on that runs calls beside the one that calls {@link #live}, by that thread:
     * the process is of no more use.
     */
    public void whenFailing(Consumer<Throwable> action) {
        whenFailing = action;
    }

    /** Has what the actor does recorded in a file. */
    public void recordTo(Path file) {
        recorder = CallRecorder.to(file);
        requests.whenIdle(recorder::sleeps);
    }

    /** Has calls taken like this. */
    public void takesCallsAs(CallPolicy policy) {
        calls = policy;
    }

    /** Finds the class that turns frames into calls. */
    public interface DispatcherSource {
        /** Loads and makes it. */
        Dispatcher<?> get() throws ReflectiveOperationException;
    }

    /** Lives the actor's life and says how it ended. */
    public LastWords live(DispatcherSource source) throws IOException {
        Object actor;
        CallService serving;
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
            serving = serviceOf(dispatcher, actor);
            service = serving;
        } catch (ExitRequest e) {
            return LastWords.of(LastWords.Reason.EXITED);
        } catch (Throwable e) { // Whatever the user's constructor throws is the answer to all calls.
            return LastWords.constructorThrew(e);
        }
        if (restartable != null) {
            restartable.serves();
        }
        RequestLoop.End end = serving.serve();
        serving.flushReplies();
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
    private <A> CallService serviceOf(Dispatcher<A> dispatcher, Object actor) {
        return calls.maxConcurrency() > 1 || !dispatcher.groups().isEmpty()
                ? severalAtOnce(dispatcher, (A) actor)
                : oneAtATime(dispatcher, (A) actor);
    }

    private <A> CallService severalAtOnce(Dispatcher<A> dispatcher, A actor) {
        RetryRule rule = (method, thrown) -> retried.test(thrown);
        CallRunner<A> runner = new CallRunner<>(dispatcher, actor, rule, new BatchedReplies(replies, true));
        Crew crew = new Crew(requests, runner, cpu, calls);
        crew.whenExiting(this::endsForGood);
        crew.whenUnreachable(whenUnreachable);
        crew.whenFailing(whenFailing);
        return crew.service();
    }

    private <A> CallService oneAtATime(Dispatcher<A> dispatcher, A actor) {
        RequestLoop<?> loop = actor instanceof HostedTasks tasks
                ? tasks(tasks)
                : new RequestLoop<>(requests, replies, dispatcher, actor, retried, cpu);
        loop.whenExiting(this::endsForGood);
        loop.whenUnreachable(whenUnreachable);
        loop.recordBy(recorder);
        return new OneAtATime(requests, loop, dispatcher);
    }

    private RequestLoop<HostedTasks> tasks(HostedTasks tasks) {
        tasks.nameTo(recorder::names);
        return RequestLoop.ofTasks(requests, replies, tasks, cpu, lane.gate());
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
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        long left;
        while ((left = deadline - System.nanoTime()) > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                return;
            }
        }
        LOG.log(Level.ERROR, "close() of the actor did not return within {0} s; its process ends now.", CLOSE_SECONDS);
        Runtime.getRuntime().halt(CLOSE_TOOK_TOO_LONG);
    }

    /** Any thread: the node says that calls were cancelled. */
    public void lookForCancelled() {
        CallService serving = service;
        if (serving != null) {
            serving.lookForCancelled();
        }
    }

    /** Whether the call was cancelled that the current thread runs; of an actor with one thread, any may ask. */
    public boolean isCancelled() {
        CallService serving = service;
        return serving != null && serving.isCancelled();
    }

    /** The CPU that the actor's calls take; null where they take none. */
    public @Nullable CallCpu cpu() {
        return cpu;
    }

    /** What runs its calls; null until there is an actor. Any thread may ask. */
    public @Nullable CallService service() {
        return service;
    }

    /** On a thread that runs a call, and is about to wait: sends the replies that are kept back. */
    public void flushReplies() {
        CallService serving = service;
        if (serving != null) {
            serving.flushReplies();
        }
    }

    /** How the actor's thread waits for a CPU. */
    private final class Sleep implements CallCpu.Sleeper {
        @Override
        public void sleep(long nanos) throws IOException {
            CallService serving = service;
            if (serving == null) {
                requests.awaitBell(nanos);
            } else {
                serving.sleep(nanos);
            }
        }

        @Override
        public boolean isOver() {
            return requests.isStopRequested();
        }
    }

    @Override
    public void close() throws IOException {
        CallService served = service;
        if (served != null) {
            served.close();
        }
        replies.close();
        requests.close();
    }
}
