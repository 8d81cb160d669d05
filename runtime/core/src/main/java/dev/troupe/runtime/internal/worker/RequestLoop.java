package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.RemoteFailure;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.TaskGate;
import dev.troupe.runtime.internal.timeline.CallRecorder;
import dev.troupe.runtime.internal.wire.Correlation;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.internal.wire.Thrown;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.TroupeRuntime;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
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

    /** A buffer that grew beyond this for one large result is not kept. */
    private static final int KEPT_CAPACITY = 128 << 10;

    /** So many requests in a row, and processes that keep some back get their turn. */
    private static final int REQUESTS_PER_LOOK = 256;

    private static final short RETRIED = ReplyHeader.FAILED | ReplyHeader.RETRIED;
    private static final short CANCELLED = ReplyHeader.FAILED | ReplyHeader.CANCELLED;

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

    private final LoopReply out;
    private final PromisedReplies promised;
    private final Correlation correlation = Correlation.ofThisThread();
    private @Nullable End end;
    private @Nullable End ending;
    private int requestsSinceLook;
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
        out = new LoopReply(keepsReplies); // The node, which keeps none, stores none.
        this.dispatcher = dispatcher;
        build = dispatcher.type().build();
        this.actor = actor;
        this.retried = retried;
        this.cpu = cpu;
        this.gate = gate;
        promised = new PromisedReplies(requests::interruptWait);
        cancelled = new Cancellations(requests.cancelled(), running, promised);
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
        int answered = answerPromised();
        if (ending != null) {
            // What comes now came after the end; what was promised before it is kept.
            end = promised.areOpen() ? null : ending;
            return requests.read() ? 1 : answered;
        }
        boolean wasInBatch = requests.isInBatch();
        if (!requests.read()) {
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
        serve();
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

    private void serve() {
        byte[] header = requests.header();
        switch (RequestHeader.kind(header)) {
            case RequestHeader.CALL -> call(header);
            case RequestHeader.CLOSE -> endWhenAnswered(End.CLOSED);
            case RequestHeader.UNREACHABLE -> {
                told = RequestHeader.call(header);
                askWhenAnswered();
            }
            case RequestHeader.CALLER_GONE -> {
                batched.flush();
                replies.forget(RequestHeader.caller(header));
                cancelled.forget(RequestHeader.caller(header));
            }
            default -> LOG.log(Level.WARNING, "A request of kind {0} was skipped.", RequestHeader.kind(header));
        }
    }

    /** When all is answered, for what was promised may still hand out the actor. */
    private void askWhenAnswered() {
        if (told != 0 && !promised.areOpen()) {
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
        end = promised.areOpen() ? null : reason;
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
        long call = RequestHeader.call(header);
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
        long from = Cancellations.connection(caller, connection);
        if (cancelled.contain(from, call)) {
            skip(ReplyHeader.CANCELLED, caller, connection, call);
            return;
        }
        if (cpu != null && !cpu.tryToTake()) {
            recorder.sleeps(System.nanoTime()); // It is not busy while it waits for its turn.
            if (!cpu.take()) {
                end = End.STOPPED;
                return;
            }
            if (cancelled.contain(from, call)) {
                cpu.giveBack();
                skip(ReplyHeader.CANCELLED, caller, connection, call);
                return;
            }
        }
        correlation.begin(RequestHeader.correlation(header));
        out.begin(header, caller);
        short flags = 0;
        long began = recorder.begins(method);
        boolean wasCancelled = false;
        running.begins(from, call);
        try {
            dispatcher.dispatch(actor, method, body(), out);
            if (out.isPromised()) {
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
            flags = writeFailure(method, e);
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
                boolean unused = promised.cancel(from, (int) call); // Before there was a stage that could be.
            }
        }
        if (wasCancelled && (flags & ReplyHeader.FAILED) != 0) {
            flags = CANCELLED;
        }
        batched.reply(out, flags, caller, connection, call, requests.isInBatch());
        out.shrink(KEPT_CAPACITY);
    }

    /** Its caller has taken it back, or hears now that it can; or it was cancelled. */
    private void skip(short why, int caller, int connection, long call) {
        try {
            requests.discard();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The arguments of a call that is not run are still there", e);
        }
        out.reset(ReplyHeader.LENGTH);
        batched.reply(out, why, caller, connection, call, requests.isInBatch());
    }

    private int answerPromised() {
        int count = 0;
        for (PromisedReplies.Promised<?> next = promised.next(); next != null; next = promised.next()) {
            answer(next);
            count++;
        }
        if (count > 0) {
            askWhenAnswered();
        }
        return count;
    }

    private <T extends @Nullable Object> void answer(PromisedReplies.Promised<T> completed) {
        if (completed.failure() instanceof ExitRequest) {
            endWhenAnswered(End.EXITED);
            return;
        }
        short flags = 0;
        PromisedReplies.Address to = completed.to();
        boolean wasCancelled = promised.wasCancelled(to);
        out.begin(null, to.caller());
        try {
            Throwable failure = completed.failure();
            if (failure != null) {
                throw failure;
            }
            completed.codec().write(out, completed.value());
            flags = out.complete();
        } catch (Throwable e) { // What the stage completed with, or the user's code that writes it.
            flags = writeFailure(to.method(), e);
            if (wasCancelled) {
                flags = CANCELLED;
            }
        }
        batched.reply(out, flags, to.caller(), to.connection(), to.call(), false);
        out.shrink(KEPT_CAPACITY);
    }

    /** Returns the flags of such a reply. */
    private short writeFailure(int method, Throwable thrown) {
        out.handles.forget();
        try {
            out.reset(ReplyHeader.LENGTH);
            Thrown.write(out, thrown);
            if (out.hasBulks()) {
                throw new IllegalStateException("What is thrown has large arrays beside it.");
            }
        } catch (Throwable e) { // Even if it cannot be told in full, the caller must hear of it.
            String name = thrown.getClass().getName();
            out.reset(ReplyHeader.LENGTH);
            Thrown.write(out, new RemoteFailure(name, name, null, null));
        }
        return retried.isRetriedAfter(method, thrown) ? RETRIED : ReplyHeader.FAILED;
    }

    private WireInput body() {
        try {
            return requests.body();
        } catch (IOException e) {
            throw new WireFormatException("The arguments could not be read: " + e.getMessage());
        }
    }

    /** The reply to the call that is running. */
    private final class LoopReply extends Reply {
        private final ResultHandles handles = new ResultHandles();
        private byte @Nullable [] header;
        private int receiver;
        private boolean isPromised;

        private final boolean storesLarge;

        LoopReply(boolean storesLarge) {
            super(1024);
            this.storesLarge = storesLarge;
            if (storesLarge) {
                takeBulks();
            }
        }

        void begin(byte @Nullable [] ofRequest, int caller) {
            header = ofRequest;
            receiver = caller;
            isPromised = false;
            reset(ReplyHeader.LENGTH);
        }

        @Override
        protected void carry(Transfer handle) {
            handles.add(handle);
        }

        /**
         * The result is whole: it becomes an object if it is large, or if refs are in it, which are let go of with that, read
         * or not. Returns the flags of such a reply.
         */
        short complete() {
            if (storesLarge && (position() > Lane.MAX_FRAME || hasBulks() || handles.areOfObjects())) {
                long size = position() + bulkBytes();
                long object = TroupeRuntime.current().store(this, ReplyHeader.LENGTH, receiver, handles.take());
                reset(ReplyHeader.LENGTH);
                writeLong(object);
                writeLong(size);
                return ReplyHeader.STORED;
            }
            handles.announce(receiver);
            return 0;
        }

        boolean isPromised() {
            return isPromised;
        }

        @Override
        public <T extends @Nullable Object> void later(Codec<T> codec, CompletionStage<? extends T> stage) {
            byte[] request = header;
            if (request == null) {
                throw new IllegalStateException("no call is running");
            }
            if (stage == null) {
                throw new NullPointerException("The method returned null in place of a CompletionStage.");
            }
            promised.add(
                    new PromisedReplies.Address(
                            receiver,
                            RequestHeader.connection(request),
                            RequestHeader.call(request),
                            RequestHeader.method(request)),
                    codec,
                    stage);
            isPromised = true;
        }

        @Override
        public <T extends @Nullable Object> void stream(Codec<T> codec, Iterator<? extends T> results) {
            throw noStreams();
        }

        @Override
        public <T extends @Nullable Object> void stream(Codec<T> codec, Flow.Publisher<? extends T> results) {
            throw noStreams();
        }

        private static UnsupportedOperationException noStreams() {
            return new UnsupportedOperationException("Results that come one after the other do not travel yet.");
        }
    }
}
