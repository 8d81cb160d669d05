package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.RequestHeader;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongPredicate;

/**
 * What the thread does that leads a crew: it reads the queue, and sends the answers that were promised. For one thread at a
 * time, whoever that is.
 */
final class LeaderRole {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final int REQUESTS_PER_LOOK = 256;

    private final Crew<?> crew;
    private final RequestReader requests;
    private final BatchedReplies batched;
    private final PromisedReplies promised;
    private final CallRunner<?> runner;
    private final short build;

    /** Calls that would return one stage too many. */
    private final Deque<CallGroups.Waiting> held = new ArrayDeque<>();

    private long arrivals;
    private int requestsSinceLook;
    private boolean wasInBatch;
    private LongPredicate whenUnreachable = told -> true;

    /** How often the actor was told that nobody can reach it; 0 if it has asked whether it may end. Others may look. */
    private volatile long told;

    LeaderRole(Crew<?> crew, RequestReader requests, PromisedReplies promised, CallRunner<?> runner) {
        this.crew = crew;
        this.requests = requests;
        this.promised = promised;
        this.runner = runner;
        batched = runner.replies();
        build = runner.dispatcher().type().build();
    }

    /** As {@link RequestLoop#whenUnreachable}. */
    void whenUnreachable(LongPredicate question) {
        whenUnreachable = question;
    }

    /** Whether the actor ends once all is answered, perhaps. Any thread may ask. */
    boolean hasBeenTold() {
        return told != 0;
    }

    /** Whether calls are held back, or to be answered that no thread runs. */
    boolean owesAnswers() {
        return promised.areOpen() || !held.isEmpty();
    }

    /** Whether the call that was read last came together with the one before, or with the next. */
    boolean wasInBatch() {
        return wasInBatch;
    }

    /** Leads until another does, or nobody. */
    void lead(CrewMember me) throws IOException {
        batched.flush();
        while (crew.isLedBy(me)) {
            if (requests.isStopRequested()) {
                crew.beginEnd(requests.isCloseRequested() ? RequestLoop.End.CLOSED : RequestLoop.End.STOPPED, -1);
            }
            answerPromised(me);
            askWhenAnswered();
            if (crew.isDone()) {
                crew.finish();
            } else if (takeNext(me)) {
                crew.runAsLeader(me);
            }
        }
        me.leaveCpu();
    }

    private void answerPromised(CrewMember me) {
        for (PromisedReplies.Promised<?> next = promised.next(); next != null; next = promised.next()) {
            if (runner.answer(next, me) == CallRunner.Outcome.EXITS) {
                crew.exit(arrivals);
            }
            crew.answered(next.to().method());
        }
    }

    /** When all is answered, for what is still to be answered may hand out the actor. */
    private void askWhenAnswered() {
        long number = told;
        if (number == 0 || crew.isEnding() || owesAnswers() || crew.isBusy()) {
            return;
        }
        told = 0;
        batched.flush();
        if (!whenUnreachable.test(number)) {
            crew.beginEnd(RequestLoop.End.CLOSED, Long.MAX_VALUE);
        }
    }

    /** Takes a call that was set aside and has a place now, or the next of the queue; says whether there is one. */
    private boolean takeNext(CrewMember me) throws IOException {
        wasInBatch = requests.isInBatch();
        if (!held.isEmpty() && !promised.areMany()) {
            crew.setAside(held.remove());
        }
        if (crew.takeSetAside(me)) {
            return true;
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
        boolean isCall = !crew.isEnding() && accept(me); // What comes after the end is for nobody.
        if (!isCall && wasInBatch && !requests.isInBatch()) {
            batched.flush();
        }
        return isCall;
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
            case RequestHeader.CLOSE -> crew.beginEnd(RequestLoop.End.CLOSED, Long.MAX_VALUE);
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
        CallGroups.Group group = crew.groupOf(method);
        if (group.countsThreads() && promised.holdUp(method)) {
            held.add(new CallGroups.Waiting(group, requests.copy(), arrivals));
            return false;
        }
        if (!crew.enter(group)) {
            crew.setAside(new CallGroups.Waiting(group, requests.copy(), arrivals));
            return false;
        }
        me.takeRead(group, arrivals);
        return true;
    }
}
