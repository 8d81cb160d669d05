package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.queue.TaskGate;
import dev.troupe.runtime.internal.timeline.CallRecorder;
import dev.troupe.runtime.internal.wire.Correlation;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Serves one actor: takes a request, runs it, writes the reply.
 *
 * <p>Has no thread of its own: its owner calls {@link #doWork()} in turn with whatever else it has to do, so a test can
 * step it by hand. Nothing here knows where the frames come from.
 *
 * @param <A> the actor's class
 */
public final class RequestLoop<A> implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** So many requests in a row, and processes that keep some back get their turn. */
    private static final int REQUESTS_PER_LOOK = 256;

    /** Why the loop does not go on. */
    public enum End {
        /** All calls before {@code close()} have run. */
        CLOSED,
        /** The actor asked for it. */
        EXITED,
        /** The node asked for it. */
        STOPPED
    }

    private final RequestReader requests;
    private final ReplyWriters replies;
    private final BatchedReplies batched;
    private final Dispatcher<A> dispatcher;
    private final short build;
    private final A actor;
    private final RetryRule retried;
    private final @Nullable CallCpu cpu;

    /** Where calls may be taken back; null where they may not. */
    private final @Nullable TaskGate gate;

    private final PromisedReplies promised;
    private final Streams streams = Streams.ofOneThread();
    private final CallReply out;
    private final Correlation correlation = Correlation.ofThisThread();
    private @Nullable End end;
    private @Nullable End ending;
    private int requestsSinceLook;

    /** Whether a method has returned a stage. */
    private boolean promises;

    /** Calls that would return one stage too many. */
    private final Queue<byte[]> heldUp = new ArrayDeque<>();

    private Runnable whenExiting = () -> {};
    private LongPredicate whenUnreachable = told -> true;

    /** How often the actor was told that nobody can reach it; 0 if it was not, or has asked whether it may end. */
    private long told;

    private CallRecorder recorder = CallRecorder.none();
    private final RunningCall running = new RunningCall();
    private final Cancellations cancelled;

    /**
     * A loop for the current thread.
     *
     * @param retried what a call may throw and be made again, which its caller decides
     * @param cpu what each call takes while it runs; null if it takes none
     */
    public RequestLoop(
            RequestReader requests,
            ReplyWriters replies,
            Dispatcher<A> dispatcher,
            A actor,
            Predicate<Throwable> retried,
            @Nullable CallCpu cpu) {
        this(requests, replies, dispatcher, actor, (method, thrown) -> retried.test(thrown), cpu, null, true);
    }

    /** A loop for the current thread that runs tasks, of which its caller may take back those that were not begun. */
    static RequestLoop<HostedTasks> ofTasks(
            RequestReader requests, ReplyWriters replies, HostedTasks tasks, @Nullable CallCpu cpu, TaskGate gate) {
        return new RequestLoop<>(
                requests, replies, new TaskHostDispatcher(), tasks, tasks::isRetriedAfter, cpu, gate, true);
    }

    private RequestLoop(
            RequestReader requests,
            ReplyWriters replies,
            Dispatcher<A> dispatcher,
            A actor,
            RetryRule retried,
            @Nullable CallCpu cpu,
            @Nullable TaskGate gate,
            boolean keepsReplies) {
        this.requests = requests;
        this.replies = replies;
        batched = new BatchedReplies(replies, keepsReplies);
        this.dispatcher = dispatcher;
        build = dispatcher.type().build();
        this.actor = actor;
        this.retried = retried;
        this.cpu = cpu;
        this.gate = gate;
        promised = new PromisedReplies(requests::interruptWait);
        cancelled = new Cancellations(requests.cancelled(), promised);
        cancelled.add(running);
        out = new CallReply(promised, streams, keepsReplies); // The node, which keeps none, stores none.
    }

    /** A loop for the current thread, which may use the writers too: no other thread ever does. */
    public static <A> RequestLoop<A> answeringAtOnce(
            RequestReader requests, ReplyWriters replies, Dispatcher<A> dispatcher, A actor) {
        return new RequestLoop<>(requests, replies, dispatcher, actor, (method, thrown) -> false, null, null, false);
    }

    /** Has calls recorded. */
    void recordBy(CallRecorder other) {
        recorder = other;
    }

    /** The calls that were cancelled. */
    Cancellations cancelled() {
        return cancelled;
    }

    /** Whether the call that runs was cancelled. */
    boolean isCancelled() {
        return running.isCancelled();
    }

    /** Has something done as soon as the actor has asked for its end, which it may have to wait for. */
    void whenExiting(Runnable action) {
        whenExiting = action;
    }

    /**
     * Has something ask the node, before the actor ends because nobody can reach it, whether that is still so: it is given how
     * often the actor was told, and says whether the node was asked.
     */
    void whenUnreachable(LongPredicate question) {
        whenUnreachable = question;
    }

    /** Runs the next request if there is one; returns how many were run. */
    public int doWork() {
        if (requests.isStopRequested()) {
            end = requests.isCloseRequested() ? End.CLOSED : End.STOPPED;
            return 0;
        }
        int answered = 0;
        boolean areMany = false;
        if (promises) {
            answered = answerPromised();
            areMany = promised.areMany();
            if (!areMany && !heldUp.isEmpty()) {
                requests.takeUp(heldUp);
                serve();
                askWhenAnswered();
                return answered + 1;
            }
        }
        if (ending != null) {
            // What comes now came after the end; what was promised before it is kept.
            end = isAllAnswered() ? ending : null;
            if (!requests.read()) {
                return answered;
            }
            refuse(ending);
            return 1;
        }
        boolean wasInBatch = requests.isInBatch();
        long cancelledBefore = cancelled.stamp();
        if (!requests.read()) {
            if (heldUp.isEmpty()) {
                cancelled.allHaveCome(cancelledBefore);
            }
            if (cpu != null && cpu.isLeftOver()) {
                cpu.release();
            }
            if (requests.asksBatchers()) {
                askBatchers();
            }
            return answered;
        }
        if (++requestsSinceLook >= REQUESTS_PER_LOOK && requests.hasBatchers()) {
            askBatchers();
        }
        boolean isInBatch = requests.isInBatch();
        if (isInBatch && !wasInBatch) {
            batched.batchBegins();
        }
        if (!areMany || !holdUp()) {
            serve();
        }
        if (wasInBatch && !isInBatch) {
            batched.batchEnds();
        }
        return answered + 1;
    }

    /** The queue is empty, or has been full for long: what processes keep back may come. */
    private void askBatchers() {
        requestsSinceLook = 0;
        batched.flush();
        requests.takeBatchers(replies::askForMore);
    }

    /** Keeps the request if it is a call that would return one stage too many; says whether it is. */
    private boolean holdUp() {
        byte[] header = requests.header();
        boolean isToWait =
                RequestHeader.kind(header) == RequestHeader.CALL && promised.areOf(RequestHeader.method(header));
        if (isToWait) {
            heldUp.add(requests.copy());
        }
        return isToWait;
    }

    private void serve() {
        byte[] header = requests.header();
        switch (RequestHeader.kind(header)) {
            case RequestHeader.CALL, RequestHeader.NEXT -> call(header);
            case RequestHeader.CLOSE -> endWhenAnswered(End.CLOSED);
            case RequestHeader.UNREACHABLE -> {
                told = RequestHeader.call(header);
                askWhenAnswered();
            }
            case RequestHeader.CALLER_GONE -> {
                batched.flush();
                replies.forget(RequestHeader.caller(header));
                cancelled.forget(RequestHeader.caller(header));
                streams.forget(RequestHeader.caller(header));
            }
            default -> LOG.log(Level.WARNING, "A request of kind {0} was skipped.", RequestHeader.kind(header));
        }
    }

    /** When all is answered, for what was promised may still hand out the actor. */
    private void askWhenAnswered() {
        if (told != 0 && isAllAnswered()) {
            long number = told;
            told = 0;
            batched.flush();
            if (!whenUnreachable.test(number)) {
                endWhenAnswered(End.CLOSED);
            }
        }
    }

    private void endWhenAnswered(End reason) {
        batched.flush();
        if (cpu != null) {
            cpu.release();
        }
        ending = reason;
        if (reason == End.EXITED) {
            whenExiting.run();
        }
        streams.closeAll(); // Who asks for more is told that there is none, by the actor's end.
        end = isAllAnswered() ? reason : null;
    }

    private boolean isAllAnswered() {
        return !promised.areOpen() && heldUp.isEmpty();
    }

    /** On the actor's thread: the header of the call that it runs; null if it runs none. */
    byte @Nullable [] running() {
        return correlation.value() == 0 ? null : requests.header();
    }

    /** The calls that will be answered. */
    PromisedReplies promised() {
        return promised;
    }

    /** Sends the replies that are kept back: the actor's thread is about to wait for something. */
    public void flushReplies() {
        batched.flush();
    }

    @Override
    public void close() {
        batched.close();
        cancelled.close();
    }

    /** Why the loop has come to its end; null while it has not. */
    public @Nullable End end() {
        return end;
    }

    private void call(byte[] header) {
        int caller = RequestHeader.caller(header);
        int connection = RequestHeader.connection(header);
        int call = RequestHeader.call(header);
        int method = RequestHeader.method(header);
        if (RequestHeader.build(header) != build) {
            // The node tells the caller, and which methods differ.
            LOG.log(Level.WARNING, "A call of method {0} by a handle of another build was not run.", method);
            return;
        }
        if (gate != null && !gate.enters(call)) {
            skip(ReplyHeader.TAKEN_BACK, caller, connection, call);
            return;
        }
        if (cpu != null && cancelled.mayContain() && cancelled.contain(CallKey.of(caller, connection, call))) {
            skip(ReplyHeader.CANCELLED, caller, connection, call);
            return;
        }
        if (cpu != null && !cpu.tryToTake()) {
            recorder.sleeps(System.nanoTime()); // It is not busy while it waits for its turn.
            if (!cpu.take()) {
                end = End.STOPPED;
                return;
            }
        }
        running.begins(caller, connection, call);
        if (cancelled.mayContain() && cancelled.contain(CallKey.of(caller, connection, call))
                || running.isCancelled()) { // Who looked this very moment took it for one that runs.
            boolean unused = running.ends();
            if (cpu != null) {
                cpu.giveBack();
            }
            skip(ReplyHeader.CANCELLED, caller, connection, call);
            return;
        }
        correlation.begin(requests.correlation());
        out.begin(header, caller);
        short flags = 0;
        long began = recorder.begins(method);
        boolean wasCancelled = false;
        boolean isNext = false;
        try {
            if (RequestHeader.kind(header) == RequestHeader.NEXT) {
                isNext = true;
                streams.next(body(), out);
            } else {
                dispatcher.dispatch(actor, method, body(), out);
            }
            if (out.isPromised()) {
                promises = true;
                return;
            }
            flags = out.complete();
        } catch (ExitRequest e) {
            endWhenAnswered(End.EXITED);
            return;
        } catch (Throwable e) { // Whatever the user's method throws is its answer.
            if (e instanceof WireFormatException) {
                LOG.log(Level.WARNING, "A request of method {0} was rejected: {1}", method, e.getMessage());
            }
            flags = out.writeFailure(e, retried, isNext ? PromisedReplies.NO_METHOD : method);
        } finally {
            wasCancelled = running.ends();
            recorder.ends(began, method);
            if (cpu != null) {
                cpu.giveBack();
            }
            correlation.end(wasCancelled);
            // An interrupt that the method left behind is not for the next one.
            Thread.interrupted();
            if (wasCancelled && out.isPromised()) {
                cancelled.cancelPromised(CallKey.of(caller, connection, call)); // There was no stage that could be.
            }
        }
        if (wasCancelled && (flags & ReplyHeader.FAILED) != 0) {
            flags = CallReply.CANCELLED;
        }
        batched.reply(out, flags, caller, connection, call, requests.isInBatch());
        out.shrink(CallReply.KEPT_CAPACITY);
    }

    /** Its caller has taken it back, or hears now that it can; or it was cancelled. */
    private void skip(short why, int caller, int connection, int call) {
        requests.discard();
        out.reset(ReplyHeader.LENGTH);
        batched.reply(out, why, caller, connection, call, requests.isInBatch());
    }

    /**
     * It came too late. While others that came before are not answered yet, its caller hears that now: they may be waiting for
     * that. A worker of tasks has no others, and whoever made it takes back what was not begun.
     */
    private void refuse(End why) {
        byte[] header = requests.header();
        if (end == null && gate == null && RequestHeader.isForReply(header)) {
            requests.discard();
            short flags = out.writeTooLate(why);
            batched.reply(
                    out,
                    flags,
                    RequestHeader.caller(header),
                    RequestHeader.connection(header),
                    RequestHeader.call(header),
                    false);
        }
    }

    private int answerPromised() {
        int count = 0;
        for (PromisedReplies.Promised<?> next = promised.next(); next != null; next = promised.next()) {
            answer(next);
            promised.answered(next.to());
            count++;
        }
        if (count > 0) {
            askWhenAnswered();
        }
        return count;
    }

    private void answer(PromisedReplies.Promised<?> completed) {
        if (completed.failure() instanceof ExitRequest) {
            endWhenAnswered(End.EXITED);
            return;
        }
        PromisedReplies.Address to = completed.to();
        short flags = out.write(completed, retried);
        batched.reply(out, flags, to.caller(), to.connection(), to.call(), false);
        out.shrink(CallReply.KEPT_CAPACITY);
    }

    private WireInput body() {
        try {
            return requests.body();
        } catch (IOException e) {
            throw new WireFormatException("The arguments could not be read: " + e.getMessage());
        }
    }
}
