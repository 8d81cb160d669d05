package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.Codecs;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;

/**
 * What the thread does that leads a crew: it reads the queue, and sends the answers that were promised. For one thread at a
 * time, whoever that is.
 */
final class LeaderRole {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final int REQUESTS_PER_LOOK = 256;

    private final Crew crew;
    private final RequestReader requests;
    private final BatchedReplies batched;
    private final PromisedReplies promised;
    private final CallRunner<?> runner;
    private final LeaderPace pace;
    private final short build;
    private long arrivals;
    private int requestsSinceLook;
    private boolean wasInBatch;
    private LongPredicate whenUnreachable = told -> true;

    /** How often the actor was told that nobody can reach it; 0 if it has asked whether it may end. Others may look. */
    private volatile long told;

    LeaderRole(Crew crew, RequestReader requests, PromisedReplies promised, CallRunner<?> runner, LeaderPace pace) {
        this.crew = crew;
        this.requests = requests;
        this.promised = promised;
        this.runner = runner;
        this.pace = pace;
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

    /** Leads until another does, or nobody. */
    void lead(CrewMember me) throws IOException {
        batched.flush();
        while (crew.isLedBy(me)) {
            if (requests.isStopRequested()) {
                crew.beginEnd(requests.isCloseRequested() ? RequestLoop.End.CLOSED : RequestLoop.End.STOPPED, -1);
            }
            answerPromised(me);
            askWhenAnswered();
            if (!crew.endIfDone() && takeNext(me)) {
                run(me);
            }
        }
        me.leaveCpu();
    }

    private void answerPromised(CrewMember me) {
        for (PromisedReplies.Promised<?> next = promised.next(); next != null; next = promised.next()) {
            if (runner.answer(next, me) == CallRunner.Outcome.EXITS) {
                crew.exit(me, arrivals);
            }
            promised.answered(next.to());
            crew.answered(next.to().method());
        }
    }

    /** When all is answered, for what is still to be answered may hand out the actor. */
    private void askWhenAnswered() {
        long number = told;
        if (number == 0 || crew.isEnding() || promised.areOpen() || crew.isBusy()) {
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
        if (crew.takeSetAside(me)) {
            return true;
        }
        long cancelledBefore = crew.cancelled().stamp();
        if (!requests.read()) {
            if (cancelledBefore != 0 && !crew.isBusy()) {
                crew.cancelled().allHaveCome(cancelledBefore);
            }
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
        boolean isCall = false;
        if (crew.isEnding()) {
            crew.refuseRead(me);
        } else {
            isCall = accept(me);
        }
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
            case RequestHeader.NEXT -> acceptNext(header);
            case RequestHeader.CLOSE -> crew.beginEnd(RequestLoop.End.CLOSED, Long.MAX_VALUE);
            case RequestHeader.UNREACHABLE -> told = RequestHeader.call(header);
            case RequestHeader.CALLER_GONE -> {
                int caller = RequestHeader.caller(header);
                batched.withWriters(writers -> writers.forget(caller));
                crew.cancelled().forget(caller);
                crew.streams().forget(caller);
            }
            default -> LOG.log(Level.WARNING, "A request of kind {0} was skipped.", RequestHeader.kind(header));
        }
        return false;
    }

    /** Somebody asks for a result that comes one after the other: no thread runs that call. */
    private void acceptNext(byte[] header) {
        PromisedReplies.Address to = new PromisedReplies.Address(
                RequestHeader.caller(header),
                RequestHeader.connection(header),
                RequestHeader.call(header),
                PromisedReplies.NO_METHOD);
        try {
            crew.streams().next(requests.body(), promised, to);
        } catch (Throwable e) { // The bytes, or the user's code that is asked.
            promised.add(to, Codecs.VOID, CompletableFuture.failedFuture(e));
        }
    }

    private boolean acceptCall(CrewMember me, int method, short buildOfCaller) {
        if (buildOfCaller != build) {
            // The node tells the caller, and which methods differ.
            LOG.log(Level.WARNING, "A call of method {0} by a handle of another build was not run.", method);
            return false;
        }
        arrivals++;
        return crew.takeRead(me, method, arrivals);
    }

    /** Runs the call that was taken; another may lead afterwards. */
    private void run(CrewMember me) {
        if (!me.takeCpu()) {
            boolean unused = crew.end(me, CallRunner.Outcome.ANSWERED); // The actor is to end now.
        } else if (pace.isQuick()) {
            runQuickly(me);
        } else {
            crew.letAnotherLead();
            long began = System.nanoTime();
            CallRunner.Outcome outcome = crew.run(me, false);
            long took = System.nanoTime() - began;
            boolean unused = crew.end(me, outcome);
            pace.took(took);
        }
    }

    /** Goes on to lead, unless that takes long: what is of the leader alone is looked at before. */
    private void runQuickly(CrewMember me) {
        boolean isFirst = requests.isInBatch() && !wasInBatch;
        boolean isLast = !requests.isInBatch() && wasInBatch;
        if (isFirst) {
            batched.batchBegins();
        }
        long began = pace.begins();
        CallRunner.Outcome outcome = crew.run(me, requests.isInBatch());
        boolean tookLong = pace.tookLong(began);
        boolean leads = crew.endQuick(me, outcome);
        if (tookLong) {
            pace.beSlow();
        }
        if (!leads) {
            batched.flush();
        } else if (isLast) {
            batched.batchEnds();
        }
    }
}
