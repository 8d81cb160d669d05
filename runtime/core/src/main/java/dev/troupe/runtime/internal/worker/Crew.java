package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.spi.Dispatcher;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The threads that serve one actor, which runs several calls at once.
 *
 * <p>One of them leads: it reads the queue, and runs the call that it reads itself, because to hand it over takes longer than
 * many a call. Before that another is called to lead. While calls are short, not even that: the leader goes on to lead
 * afterwards, and only if a call keeps it, the watch has another lead, within two milliseconds. So calls begin in the order in
 * which they came, and an actor of short calls is about as fast as one that runs one at a time.
 *
 * <p>A call whose group has no place is set aside, and run by a thread that has made room for it. While all groups are full
 * nobody leads, unless there is something to be answered.
 *
 * @param <A> the actor's class
 */
final class Crew<A> implements AutoCloseable {
    /** A call that takes longer is worth another thread for those behind it. */
    private static final long SHORT_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    /** So many short calls in a row, and the leader goes on to lead while it runs them. */
    private static final int SHORT_CALLS = 32;

    /** While it does, one of so many is timed. */
    private static final int CALLS_PER_CLOCK = 16;

    private final RequestReader requests;
    private final BatchedReplies batched;
    private final PromisedReplies promised;
    private final CallRunner<A> runner;
    private final LeaderRole role;
    private final TroupeThreads threads = new TroupeThreads();
    private final LeaderWatch watch = new LeaderWatch(this::replaceLeader);
    private final CrewMember main;
    private final int most;
    private Runnable whenExiting = () -> {};

    private final Object lock = new Object();

    // Under the lock.
    private final CallGroups groups;
    private final Deque<CrewMember> idle = new ArrayDeque<>();
    private int members = 1;
    private boolean oneComes;
    private int shortCalls;

    /** No call is run that came after this one. */
    private long last = Long.MAX_VALUE;

    // Written under the lock.
    private volatile @Nullable CrewMember leader;
    private volatile RequestLoop.@Nullable End ending;
    private volatile boolean isOver;
    private volatile @Nullable Throwable failure;

    /** Whether the leader goes on to lead while it runs a call. */
    private volatile boolean isQuick;

    /** The current thread is the first of them. */
    Crew(
            RequestReader requests,
            ReplyWriters replies,
            Dispatcher<A> dispatcher,
            A actor,
            Predicate<Throwable> retried,
            @Nullable CallCpu cpu,
            CallGroups groups) {
        this.requests = requests;
        this.groups = groups;
        most = groups.threads();
        batched = BatchedReplies.shared(replies);
        runner = new CallRunner<>(dispatcher, actor, (method, thrown) -> retried.test(thrown), batched);
        promised = new PromisedReplies(requests::interruptWait);
        role = new LeaderRole(this, requests, promised, runner);
        main = CrewMember.first(this, requests, promised, cpu);
    }

    /** Has something done as soon as the actor has asked for its end, which it may have to wait for. */
    void whenExiting(Runnable action) {
        whenExiting = action;
    }

    /** As {@link RequestLoop#whenUnreachable}. */
    void whenUnreachable(LongPredicate question) {
        role.whenUnreachable(question);
    }

    /** Serves until the end, on the thread that made this, and says why that is. */
    RequestLoop.End serve() throws IOException {
        work(main);
        Throwable thrown = failure;
        if (thrown != null) {
            throw new IllegalStateException("A thread of the actor failed: " + thrown, thrown);
        }
        RequestLoop.End end = ending;
        return end == null ? RequestLoop.End.STOPPED : end;
    }

    /** Waits for a CPU, on the thread that made this. */
    void sleep(long nanos) throws IOException {
        main.sleep(nanos);
    }

    /** Sends the replies that are kept back: a thread is about to wait for something. */
    void flushReplies() {
        batched.flush();
    }

    /** Whether calls are to be answered that no thread runs. */
    boolean hasPromised() {
        return promised.areOpen();
    }

    boolean isOver() {
        return isOver;
    }

    boolean isLedBy(CrewMember member) {
        return leader == member;
    }

    // Who does what.

    /** What a thread does until the end. */
    private void work(CrewMember me) throws IOException {
        while (true) {
            synchronized (lock) {
                if (me.comes()) {
                    oneComes = false;
                }
                if (isOver) {
                    me.leaveCpu();
                    return;
                }
                findWork(me);
            }
            if (me.hasCall()) {
                if (me.takeCpu()) {
                    end(me, run(me, false));
                } else {
                    end(me, CallRunner.Outcome.ANSWERED); // The actor is to end now.
                }
            } else if (leader == me) {
                role.lead(me);
            } else {
                me.rest();
            }
        }
    }

    /** Under the lock: a call that was set aside, else the lead if nobody has that, else nothing. */
    private void findWork(CrewMember me) {
        CallGroups.Waiting next = groups.next();
        if (next != null) {
            me.take(next);
            callLeader();
        } else if (leader == null && isLeaderWanted()) {
            leader = me;
        } else {
            idle.push(me);
        }
    }

    /** Under the lock: whether a call could begin, or something is to be answered. */
    private boolean isLeaderWanted() {
        return !groups.areFull() || promised.areOpen() || ending != null;
    }

    /** Under the lock: if nobody leads who should, somebody comes. */
    private void callLeader() {
        if (leader != null || oneComes || !isLeaderWanted()) {
            return;
        }
        CrewMember next = idle.poll();
        if (next != null) {
            oneComes = true;
            next.call();
        } else if (members < most) {
            oneComes = true;
            members++;
            Thread unused = threads.start("troupe-actor-" + members, this::join);
        }
    }

    private void join() {
        try {
            work(main.another(promised));
        } catch (Throwable e) { // As on the actor's first thread: the process is of no more use.
            failure = e;
            finish();
        }
    }

    // What each does.

    private CallRunner.Outcome run(CrewMember me, boolean more) {
        CallRunner.Outcome outcome = runner.run(me, more);
        if (outcome == CallRunner.Outcome.EXITS) {
            exit(me.arrival());
        }
        return outcome;
    }

    /** A member's call has been run. */
    private void end(CrewMember me, CallRunner.Outcome outcome) {
        synchronized (lock) {
            leave(me, outcome);
        }
    }

    /** Under the lock: the same. */
    private void leave(CrewMember me, CallRunner.Outcome outcome) {
        me.leave().leave(outcome == CallRunner.Outcome.PROMISED);
        boolean matters = (ending != null || role.hasBeenTold()) && !groups.areBusy();
        if (matters && leader != null && leader != me) {
            requests.interruptWait();
        }
    }

    /** The actor has asked for its end in this call, or after it. */
    void exit(long arrival) {
        beginEnd(RequestLoop.End.EXITED, arrival);
        whenExiting.run();
    }

    /** The first of these counts; no call is run any more that came after that one. */
    void beginEnd(RequestLoop.End reason, long arrival) {
        boolean isFirst;
        synchronized (lock) {
            isFirst = ending == null;
            if (isFirst) {
                ending = reason;
            }
            last = Math.min(last, arrival);
            groups.forgetAfter(last);
        }
        if (isFirst) {
            batched.flush();
            requests.interruptWait();
        }
    }

    /** All is done. */
    void finish() {
        synchronized (lock) {
            isOver = true;
            leader = null;
            idle.forEach(CrewMember::call);
            idle.clear();
        }
        requests.interruptWait();
    }

    // For the leader.

    boolean isEnding() {
        return ending != null;
    }

    /** Whether calls run, or wait for a place. */
    boolean isBusy() {
        synchronized (lock) {
            return groups.areBusy();
        }
    }

    /** Whether the end has begun, and all is done that was to be done before. */
    boolean isDone() {
        if (ending == null) {
            return false;
        }
        synchronized (lock) {
            return requests.isStopRequested() ? !groups.areRunning() : !groups.areBusy() && !role.owesAnswers();
        }
    }

    CallGroups.Group groupOf(int method) {
        return groups.of(method);
    }

    /** A call that was promised is answered. */
    void answered(int method) {
        synchronized (lock) {
            groups.of(method).answered();
        }
    }

    /** Takes a place for a call; says whether there is one. */
    boolean enter(CallGroups.Group group) {
        synchronized (lock) {
            return group.enterFirst();
        }
    }

    /** A call is to wait for a place, unless it came after the end. */
    void setAside(CallGroups.Waiting call) {
        synchronized (lock) {
            if (call.arrival() <= last) {
                call.group().add(call);
            }
        }
    }

    /** Takes a call that was set aside and has a place now; says whether there is one. */
    boolean takeSetAside(CrewMember me) {
        synchronized (lock) {
            CallGroups.Waiting next = groups.next();
            if (next != null) {
                me.take(next);
            }
            return next != null;
        }
    }

    /** Runs the call that was taken; another may lead afterwards. */
    void runAsLeader(CrewMember me) {
        if (!me.takeCpu()) {
            end(me, CallRunner.Outcome.ANSWERED); // The actor is to end now.
        } else if (isQuick) {
            runQuickly(me);
        } else {
            runWhileAnotherLeads(me);
        }
    }

    private void runQuickly(CrewMember me) {
        boolean wasInBatch = role.wasInBatch();
        boolean isInBatch = requests.isInBatch();
        if (isInBatch && !wasInBatch) {
            batched.batchBegins();
        }
        boolean isTimed = watch.begins() % CALLS_PER_CLOCK == 0;
        long began = isTimed ? System.nanoTime() : 0;
        CallRunner.Outcome outcome = run(me, isInBatch);
        boolean isLong = isTimed && System.nanoTime() - began > SHORT_NANOS;
        boolean leads;
        synchronized (lock) {
            leave(me, outcome);
            leads = leader == me;
            if (leads) {
                watch.ends();
            }
            if (isLong) {
                beSlow();
            }
        }
        if (!leads) {
            batched.flush();
        } else if (wasInBatch && !isInBatch) {
            batched.batchEnds();
        }
    }

    private void runWhileAnotherLeads(CrewMember me) {
        synchronized (lock) {
            leader = null;
            callLeader();
        }
        long began = System.nanoTime();
        CallRunner.Outcome outcome = run(me, false);
        boolean isShort = System.nanoTime() - began <= SHORT_NANOS;
        synchronized (lock) {
            leave(me, outcome);
            shortCalls = isShort ? shortCalls + 1 : 0;
            if (shortCalls >= SHORT_CALLS && !isQuick) {
                watch.start(threads);
                isQuick = true;
            }
        }
    }

    /** Under the lock. */
    private void beSlow() {
        isQuick = false;
        shortCalls = 0;
    }

    /** By the watch: the leader has been running the same call for a while. */
    private void replaceLeader(long call) {
        synchronized (lock) {
            beSlow();
            if (leader != null && watch.runs(call) && isLeaderWanted()) {
                watch.ends();
                leader = null;
                callLeader();
            }
        }
    }

    @Override
    public void close() {
        batched.close();
        watch.close();
    }
}
