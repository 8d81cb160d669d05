package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.Dispatcher;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** A call that takes longer is worth another thread for those behind it. */
    private static final long SHORT_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    /** So many short calls in a row, and the leader goes on to lead while it runs them. */
    private static final int SHORT_CALLS = 32;

    /** While it does, one of so many is timed. */
    private static final int CALLS_PER_CLOCK = 16;

    private static final int REQUESTS_PER_LOOK = 256;

    private final RequestReader requests;
    private final BatchedReplies batched;
    private final PromisedReplies promised;
    private final CallRunner<A> runner;
    private final short build;
    private final TroupeThreads threads = new TroupeThreads();
    private final LeaderWatch watch = new LeaderWatch(this::replaceLeader);
    private final CrewMember main;
    private final int most;
    private Runnable whenExiting = () -> {};
    private LongPredicate whenUnreachable = told -> true;

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

    // By the leader.
    private final Deque<CallGroups.Waiting> held = new ArrayDeque<>();
    private long arrivals;
    private int requestsSinceLook;
    private boolean wasInBatch;

    /** By the leader: how often the actor was told that nobody can reach it; 0 if it has asked whether it may end. */
    private volatile long told;

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
        build = dispatcher.type().build();
        batched = BatchedReplies.shared(replies);
        runner = new CallRunner<>(dispatcher, actor, (method, thrown) -> retried.test(thrown), batched);
        promised = new PromisedReplies(requests::interruptWait);
        main = CrewMember.first(this, requests, promised, cpu);
    }

    /** Has something done as soon as the actor has asked for its end, which it may have to wait for. */
    void whenExiting(Runnable action) {
        whenExiting = action;
    }

    /** As {@link RequestLoop#whenUnreachable}. */
    void whenUnreachable(LongPredicate question) {
        whenUnreachable = question;
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
                lead(me);
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
        boolean matters = (ending != null || told != 0) && !groups.areBusy();
        if (matters && leader != null && leader != me) {
            requests.interruptWait();
        }
    }

    private void exit(long arrival) {
        beginEnd(RequestLoop.End.EXITED, arrival);
        whenExiting.run();
    }

    /** The first of these counts; no call is run any more that came after that one. */
    private void beginEnd(RequestLoop.End reason, long arrival) {
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
    private void finish() {
        synchronized (lock) {
            isOver = true;
            leader = null;
            idle.forEach(CrewMember::call);
            idle.clear();
        }
        requests.interruptWait();
    }

    // What the leader does.

    /** Leads until another does, or nobody. */
    private void lead(CrewMember me) throws IOException {
        batched.flush();
        while (leader == me) {
            if (requests.isStopRequested()) {
                beginEnd(requests.isCloseRequested() ? RequestLoop.End.CLOSED : RequestLoop.End.STOPPED, -1);
            }
            answerPromised(me);
            askWhenAnswered();
            if (ending != null && isDone()) {
                finish();
            } else if (takeNext(me)) {
                runAsLeader(me);
            }
        }
        me.leaveCpu();
    }

    /** Whether all is done that was to be done before the end. */
    private boolean isDone() {
        synchronized (lock) {
            return requests.isStopRequested()
                    ? !groups.areRunning()
                    : !groups.areBusy() && !promised.areOpen() && held.isEmpty();
        }
    }

    private void answerPromised(CrewMember me) {
        for (PromisedReplies.Promised<?> next = promised.next(); next != null; next = promised.next()) {
            if (runner.answer(next, me) == CallRunner.Outcome.EXITS) {
                exit(arrivals);
            }
            synchronized (lock) {
                groups.of(next.to().method()).answered();
            }
        }
    }

    /** When all is answered, for what is still to be answered may hand out the actor. */
    private void askWhenAnswered() {
        long number = told;
        if (number == 0 || ending != null || promised.areOpen() || !held.isEmpty() || isBusy()) {
            return;
        }
        told = 0;
        batched.flush();
        if (!whenUnreachable.test(number)) {
            beginEnd(RequestLoop.End.CLOSED, Long.MAX_VALUE);
        }
    }

    private boolean isBusy() {
        synchronized (lock) {
            return groups.areBusy();
        }
    }

    /** Takes a call that was set aside and has a place now, or the next of the queue; says whether there is one. */
    private boolean takeNext(CrewMember me) throws IOException {
        wasInBatch = requests.isInBatch();
        boolean releases = !held.isEmpty() && !promised.areMany();
        synchronized (lock) {
            if (releases) {
                release(held.remove());
            }
            CallGroups.Waiting next = groups.next();
            if (next != null) {
                me.take(next);
                return true;
            }
        }
        if (!requests.read()) {
            me.leaveCpu();
            if (requests.asksBatchers()) {
                askBatchers();
            }
            requests.await(Long.MAX_VALUE);
            return false;
        }
        if (++requestsSinceLook >= REQUESTS_PER_LOOK && requests.hasBatchers()) {
            askBatchers();
        }
        boolean isCall = ending == null && accept(me); // What comes after the end is for nobody.
        if (!isCall && wasInBatch && !requests.isInBatch()) {
            batched.flush();
        }
        return isCall;
    }

    /** Under the lock: a call is held up no longer. */
    private void release(CallGroups.Waiting call) {
        if (call.arrival() <= last) {
            call.group().add(call);
        }
    }

    private void askBatchers() {
        requestsSinceLook = 0;
        batched.withWriters(writers -> requests.takeBatchers(writers::askForMore));
    }

    /** Says whether what was read is a call that has a place. */
    private boolean accept(CrewMember me) {
        byte[] header = requests.header();
        switch (RequestHeader.kind(header)) {
            case RequestHeader.CALL -> {
                return acceptCall(me, RequestHeader.method(header), RequestHeader.build(header));
            }
            case RequestHeader.CLOSE -> beginEnd(RequestLoop.End.CLOSED, Long.MAX_VALUE);
            case RequestHeader.UNREACHABLE -> told = RequestHeader.call(header);
            case RequestHeader.CALLER_GONE -> {
                int caller = RequestHeader.caller(header);
                batched.withWriters(writers -> writers.forget(caller));
            }
            default -> LOG.log(Level.WARNING, "A request of kind {0} was skipped.", RequestHeader.kind(header));
        }
        return false;
    }

    private boolean acceptCall(CrewMember me, int method, short buildOfCaller) {
        if (buildOfCaller != build) {
            // The node tells the caller, and which methods differ.
            LOG.log(Level.WARNING, "A call of method {0} by a handle of another build was not run.", method);
            return false;
        }
        arrivals++;
        CallGroups.Group group = groups.of(method);
        if (group.countsThreads() && promised.holdUp(method)) {
            held.add(new CallGroups.Waiting(group, requests.copy(), arrivals));
            return false;
        }
        synchronized (lock) {
            if (!group.enterFirst()) {
                group.add(new CallGroups.Waiting(group, requests.copy(), arrivals));
                return false;
            }
        }
        me.takeRead(group, arrivals);
        return true;
    }

    private void runAsLeader(CrewMember me) {
        if (!me.takeCpu()) {
            end(me, CallRunner.Outcome.ANSWERED); // The actor is to end now.
        } else if (isQuick) {
            runQuickly(me);
        } else {
            runWhileAnotherLeads(me);
        }
    }

    private void runQuickly(CrewMember me) {
        boolean isInBatch = requests.isInBatch();
        boolean endsBatch = wasInBatch && !isInBatch;
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
        } else if (endsBatch) {
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
