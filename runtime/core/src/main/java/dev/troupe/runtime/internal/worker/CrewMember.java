package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.queue.FrameBuffer;
import dev.troupe.runtime.internal.wire.Correlation;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One of the threads that serve an actor together, and the call that it runs. For that thread, unless it says otherwise. */
final class CrewMember implements CallCpu.Sleeper {
    /** The bell is the leader's, and whoever else waits for a CPU looks this often. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final ThreadLocal<@Nullable CrewMember> OF_THREAD = new ThreadLocal<>();

    private final Crew crew;
    private final RequestReader requests;
    private final FrameBuffer frame = new FrameBuffer();
    private final WireInput body = new WireInput(new byte[0], 0, 0);
    private final CallReply out;
    private final PromisedReplies promised;
    private final Cancellations cancelled;
    private final RunningCall running = new RunningCall();
    private final Correlation correlation = Correlation.ofThisThread();
    private final Thread thread = Thread.currentThread();
    private final @Nullable CallCpu cpu;
    private CallGroups.@Nullable Group group;
    private long arrival;
    private boolean takesCpu;

    /** Written under the crew's lock. */
    private volatile boolean isCalled;

    private CrewMember(
            Crew crew,
            RequestReader requests,
            PromisedReplies promised,
            Cancellations cancelled,
            @Nullable CallCpu own,
            @Nullable CallCpu first) {
        this.crew = crew;
        this.requests = requests;
        this.promised = promised;
        this.cancelled = cancelled;
        cancelled.add(running);
        out = new CallReply(promised, crew.streams(), true);
        cpu = first == null ? own : first.another(this);
        OF_THREAD.set(this);
    }

    /** Makes the current thread the first. */
    static CrewMember first(
            Crew crew,
            RequestReader requests,
            PromisedReplies promised,
            Cancellations cancelled,
            @Nullable CallCpu cpu) {
        return new CrewMember(crew, requests, promised, cancelled, cpu, null);
    }

    /** Makes the current thread another, which was called. */
    CrewMember another() {
        CrewMember other = new CrewMember(crew, requests, promised, cancelled, null, cpu);
        other.isCalled = true;
        return other;
    }

    /** What the current thread is; null if it is none. */
    static @Nullable CrewMember ofThisThread() {
        return OF_THREAD.get();
    }

    /** What its calls take; null if they take none. */
    @Nullable
    CallCpu cpu() {
        return cpu;
    }

    CallReply out() {
        return out;
    }

    /** Its call, as those see it who cancel it. */
    RunningCall running() {
        return running;
    }

    /** Begins its call, unless that was cancelled; says whether it was. */
    boolean beginsCancelled(int caller, int connection, int call) {
        running.begins(caller, connection, call);
        boolean isCancelled = cancelled.mayContain() && cancelled.contain(CallKey.of(caller, connection, call))
                || running.isCancelled(); // Who looked this very moment took it for one that runs.
        if (isCancelled) {
            boolean unused = running.ends();
        }
        return isCancelled;
    }

    /** Its call was cancelled, and has promised its result. */
    void cancelPromised(int caller, int connection, int call) {
        cancelled.cancelPromised(CallKey.of(caller, connection, call));
    }

    /** Its call will not be run. */
    void discard() {
        requests.discard(frame);
    }

    Correlation correlation() {
        return correlation;
    }

    // Its call.

    /** Is to run a call that was set aside. */
    void take(CallGroups.Waiting waiting) {
        frame.set(waiting.frame());
        group = waiting.group();
        arrival = waiting.arrival();
    }

    /** Is to run the call that was read last. */
    void takeRead(CallGroups.Group ofCall, long number) {
        requests.moveTo(frame);
        group = ofCall;
        arrival = number;
    }

    /** Whether it has a call to run. */
    boolean hasCall() {
        return group != null;
    }

    /** Has run it; returns whose place that had. */
    CallGroups.Group leave() {
        CallGroups.Group left = group;
        if (left == null) {
            throw new IllegalStateException("There is no call.");
        }
        group = null;
        return left;
    }

    /** In which order calls came. */
    long arrival() {
        return arrival;
    }

    byte[] header() {
        return frame.array();
    }

    /** It is at work for the call that it has. */
    void begin() {
        correlation.begin(RequestHeader.correlation(frame.array(), frame.length()));
    }

    WireInput arguments() {
        try {
            return requests.arguments(frame, body);
        } catch (IOException e) {
            throw new WireFormatException("The arguments could not be read: " + e.getMessage());
        }
    }

    /** Takes a CPU for it, if it needs one; says whether it may run: not if the actor is to end. */
    boolean takeCpu() {
        if (cpu == null) {
            return true;
        }
        takesCpu = true;
        try {
            return cpu.take();
        } finally {
            takesCpu = false;
        }
    }

    /** Its call is over. */
    void giveBackCpu() {
        if (cpu != null) {
            cpu.giveBack();
        }
    }

    /** Never has anything to run again. */
    void leaves() {
        leaveCpu();
        cancelled.remove(running);
    }

    /** Has nothing to run: a CPU that is left over is for others. */
    void leaveCpu() {
        if (cpu != null && cpu.isLeftOver()) {
            cpu.release();
        }
    }

    // How it waits.

    /** By any thread under the crew's lock: has it come. */
    void call() {
        isCalled = true;
        LockSupport.unpark(thread);
    }

    /** Under the crew's lock: has come; says whether it was called. */
    boolean comes() {
        boolean was = isCalled;
        isCalled = false;
        return was;
    }

    /** Until it is called. */
    void rest() {
        leaveCpu();
        while (!isCalled) {
            LockSupport.park(crew);
            boolean unused = Thread.interrupted();
        }
    }

    /** The bell is for the leader before it runs its call: then no other can be called to lead, and wait there too. */
    @Override
    public void sleep(long nanos) throws IOException {
        crew.flushReplies();
        if (takesCpu && crew.isLedBy(this)) {
            requests.awaitBell(nanos);
        } else {
            LockSupport.parkNanos(this, Math.min(nanos, LOOK_NANOS));
        }
    }

    @Override
    public boolean isOver() {
        return requests.isStopRequested();
    }
}
