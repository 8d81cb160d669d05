package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.control.CallPolicy;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.wire.RequestHeader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The threads that serve one actor, which runs several calls at once.
 *
 * <p>One of them leads: it reads the queue, and runs the call that it reads itself, because to hand it over takes longer than
 * many a call. Before that another is called to lead. While calls are short, not even that: see {@link LeaderPace}. So
 * calls begin in the order in which they came, and an actor of short calls is about as fast as one that runs one at a time.
 *
 * <p>A call whose group has no place is set aside, and run by a thread that has made room for it. While all groups are full
 * nobody leads, unless there is something to be answered: for that there may be one thread more than calls that run.
 *
 * <p>Everything about who does what happens under one lock, which is held for a few steps, and never while a call runs.
 */
final class Crew implements AutoCloseable {
    private final RequestReader requests;
    private final CallRunner<?> runner;
    private final PromisedReplies promised;
    private final Cancellations cancelled;
    private final Streams streams;
    private final LeaderPace pace;
    private final LeaderRole role;
    private final CrewMember main;
    private Runnable whenExiting = () -> {};
    private Consumer<Throwable> whenFailing = thrown -> {
        throw new IllegalStateException("A thread of the actor failed.", thrown);
    };

    private final Object lock = new Object();

    // Under the lock.
    private final CallGroups groups;
    private final Roster roster;

    /** No call is run that came after this one. */
    private long last = Long.MAX_VALUE;

    private boolean isOver;

    /** Written under the lock. */
    private volatile RequestLoop.@Nullable End ending;

    /** The current thread is the first of them. */
    Crew(RequestReader requests, CallRunner<?> runner, @Nullable CallCpu cpu, CallPolicy calls) {
        TroupeThreads threads = new TroupeThreads();
        this.requests = requests;
        this.runner = runner;
        promised = new PromisedReplies(requests::interruptWait);
        cancelled = new Cancellations(requests.cancelled(), promised);
        streams = Streams.withThreads(
                stream -> {
                    Thread unused = threads.start("troupe-stream", () -> compute(stream));
                },
                threads.pool("troupe-publishers"));
        groups = new CallGroups(runner.dispatcher().groups(), calls.maxConcurrency(), promised::areOf);
        pace = new LeaderPace(threads, this::replaceLeader);
        role = new LeaderRole(this, requests, promised, runner, pace);
        roster = new Roster(
                calls.virtualThreads() ? threads::startVirtual : threads::start, groups.threads(), this::join);
        main = CrewMember.first(this, requests, promised, cancelled, cpu);
    }

    /** The calls that were cancelled. */
    Cancellations cancelled() {
        return cancelled;
    }

    /** The calls that give back many results. */
    Streams streams() {
        return streams;
    }

    /** Computes the results of a stream, on a thread for that. */
    private void compute(AsideStream<?> stream) {
        try {
            CrewMember me = main.another();
            stream.compute(me);
            me.leaves();
        } catch (Throwable e) { // Whatever it is: who asks for results will never be answered.
            whenFailing.accept(e);
        }
    }

    /** What others know it as. */
    CallService service() {
        return new SeveralAtOnce(this, runner, promised, main);
    }

    /** Has something done as soon as the actor has asked for its end, which it may have to wait for. */
    void whenExiting(Runnable action) {
        whenExiting = action;
    }

    /** Has something done when a thread cannot go on, by that thread: the process is of no more use. */
    void whenFailing(Consumer<Throwable> action) {
        whenFailing = action;
    }

    /** As {@link RequestLoop#whenUnreachable}. */
    void whenUnreachable(LongPredicate question) {
        role.whenUnreachable(question);
    }

    // What the threads do.

    /** Serves until the end, on the thread that made this, and says why that is. */
    RequestLoop.End serve() throws IOException {
        work(main);
        return Objects.requireNonNull(ending);
    }

    /** What another thread does. */
    private void join() {
        try {
            work(main.another());
        } catch (Throwable e) { // Whatever it is: its call will never be answered.
            whenFailing.accept(e);
        }
    }

    private void work(CrewMember me) throws IOException {
        while (findWork(me)) {
            if (me.hasCall()) {
                boolean unused = end(me, me.takeCpu() ? run(me, false) : CallRunner.Outcome.ANSWERED);
            } else if (roster.isLedBy(me)) {
                role.lead(me);
            } else {
                me.rest();
            }
        }
        me.leaveCpu();
    }

    /** A call that was set aside, else the lead if nobody has that, else nothing; says whether the end has not come yet. */
    private boolean findWork(CrewMember me) {
        synchronized (lock) {
            roster.comes(me);
            if (isOver) {
                return false;
            }
            if (!requests.isStopRequested() && takeSetAside(me)) {
                callLeader();
            } else if (!roster.hasLeader() && isLeaderWanted()) {
                roster.leads(me);
            } else {
                roster.rests(me);
            }
            return true;
        }
    }

    /** Runs a member's call, on its thread. */
    CallRunner.Outcome run(CrewMember me, boolean more) {
        CallRunner.Outcome outcome = runner.run(me, more);
        if (outcome == CallRunner.Outcome.EXITS) {
            exit(me, me.arrival());
        }
        return outcome;
    }

    /** A member's call has been run, or is not to be any more. Says whether the member leads. */
    boolean end(CrewMember me, CallRunner.Outcome outcome) {
        synchronized (lock) {
            me.leave().leave(outcome == CallRunner.Outcome.PROMISED);
            boolean matters = (ending != null || role.hasBeenTold()) && !groups.areBusy();
            if (matters && roster.isLedByAnotherThan(me)) {
                requests.interruptWait();
            }
            return roster.isLedBy(me);
        }
    }

    /** The same of one that was begun by the leader, which went on to lead meanwhile. */
    boolean endQuick(CrewMember me, CallRunner.Outcome outcome) {
        synchronized (lock) {
            boolean leads = end(me, outcome);
            if (leads) {
                pace.ends();
            }
            return leads;
        }
    }

    // Who leads.

    boolean isLedBy(CrewMember member) {
        return roster.isLedBy(member);
    }

    /** Under the lock: whether a call could begin, or something is to be answered, or to come to its end. */
    private boolean isLeaderWanted() {
        return !groups.areFull()
                || promised.areOpen()
                || streams.areOpen()
                || ending != null
                || requests.isStopRequested();
    }

    /** Under the lock: if nobody leads who should, somebody comes. */
    private void callLeader() {
        if (!roster.hasLeader() && isLeaderWanted()) {
            roster.call();
        }
    }

    /** By the leader, which leads no more. */
    void letAnotherLead() {
        synchronized (lock) {
            roster.nobodyLeads();
            callLeader();
        }
    }

    /** By the watch: the leader has been running the same call for a while. */
    private void replaceLeader(long call) {
        pace.beSlow();
        synchronized (lock) {
            if (roster.hasLeader() && isLeaderWanted() && pace.stopsWatching(call)) {
                letAnotherLead();
            }
        }
    }

    // For the leader.

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

    /** Takes the call that was read, which is the so manieth; says whether it has a place, or else waits for one. */
    boolean takeRead(CrewMember me, int method, long arrival) {
        synchronized (lock) {
            CallGroups.Group group = groups.of(method);
            if (group.enterFirst(method)) {
                me.takeRead(group, arrival);
                return true;
            }
            if (arrival <= last) {
                group.add(new CallGroups.Waiting(group, method, requests.copy(), arrival));
                return false;
            }
        }
        refuseRead(me);
        return false;
    }

    /** A call is answered that was promised. */
    void answered(int method) {
        if (method == PromisedReplies.NO_METHOD) {
            return;
        }
        synchronized (lock) {
            groups.of(method).answered();
        }
    }

    /** Whether calls run, or wait for a place. */
    boolean isBusy() {
        synchronized (lock) {
            return groups.areBusy();
        }
    }

    // The end.

    boolean isEnding() {
        return ending != null;
    }

    /** The actor has asked for its end in this call, or after it; by a member that does not run it any more. */
    void exit(CrewMember me, long arrival) {
        List<CallGroups.Waiting> late = endAfter(RequestLoop.End.EXITED, arrival);
        whenExiting.run();
        for (CallGroups.Waiting each : late) {
            requests.discard(each.frame());
            runner.refuse(each.frame(), me, RequestLoop.End.EXITED);
        }
    }

    /** The first of these counts; no call is run any more that came after that one. */
    void beginEnd(RequestLoop.End reason, long arrival) {
        List<CallGroups.Waiting> unused =
                endAfter(reason, arrival); // They are told by the end itself, if there are any.
    }

    /** Returns the calls that have come and will not be run. */
    private List<CallGroups.Waiting> endAfter(RequestLoop.End reason, long arrival) {
        List<CallGroups.Waiting> late;
        synchronized (lock) {
            last = Math.min(last, arrival);
            late = groups.takeAfter(last);
            if (ending != null) {
                return late;
            }
            ending = reason;
        }
        streams.closeAll();
        flushReplies();
        requests.interruptWait();
        return late;
    }

    /** By the leader, which has read it: it came after the end. Others that came before it may be waiting for its answer. */
    void refuseRead(CrewMember me) {
        RequestLoop.End why = ending;
        byte[] header = requests.header();
        if (why != null && !requests.isStopRequested() && RequestHeader.isForReply(header)) {
            requests.discard();
            runner.refuse(header, me, why);
        }
    }

    /** By the leader: if the end has begun and all is done that was to be done before, all threads leave. Says whether they do. */
    boolean endIfDone() {
        if (ending == null) {
            return false;
        }
        synchronized (lock) {
            isOver = requests.isStopRequested() ? !groups.areRunning() : !groups.areBusy() && !promised.areOpen();
            if (isOver) {
                roster.end();
            }
            return isOver;
        }
    }

    /** Sends the replies that are kept back: a thread is about to wait for something. */
    void flushReplies() {
        runner.replies().flush();
    }

    @Override
    public void close() {
        runner.replies().close();
        cancelled.close();
        pace.close();
    }
}
