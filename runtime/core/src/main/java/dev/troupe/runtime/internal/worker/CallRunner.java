package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.WireFormatException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Runs the calls of one actor, on several threads at once.
 *
 * @param dispatcher runs the method
 * @param actor has it
 * @param retried after what a call may be made again
 * @param replies sends the answers
 * @param <A> the actor's class
 */
record CallRunner<A>(Dispatcher<A> dispatcher, A actor, RetryRule retried, BatchedReplies replies) {
    private static final Logger LOG = System.getLogger("dev.troupe");

    /** What became of a call. */
    enum Outcome {
        ANSWERED,
        /** It will be answered. */
        PROMISED,
        /** The actor asked for its end. */
        EXITS
    }

    /**
     * Runs a member's call, on its thread, and answers it.
     *
     * @param more whether the reply may wait for that of the next call
     */
    Outcome run(CrewMember member, boolean more) {
        byte[] header = member.header();
        CallReply out = member.out();
        int method = RequestHeader.method(header);
        int caller = RequestHeader.caller(header);
        int connection = RequestHeader.connection(header);
        int call = RequestHeader.call(header);
        if (member.beginsCancelled(caller, connection, call)) {
            skip(member, caller, connection, call, more);
            return Outcome.ANSWERED;
        }
        member.begin();
        out.begin(header, caller);
        short flags = 0;
        boolean wasCancelled = false;
        try {
            dispatcher.dispatch(actor, method, member.arguments(), out);
            if (out.isPromised()) {
                return Outcome.PROMISED;
            }
            flags = out.complete();
        } catch (ExitRequest e) {
            return Outcome.EXITS;
        } catch (Throwable e) { // Whatever the user's method throws is its answer.
            if (e instanceof WireFormatException) {
                LOG.log(Level.WARNING, "A request of method {0} was rejected: {1}", method, e.getMessage());
            }
            flags = out.writeFailure(e, retried, method);
        } finally {
            wasCancelled = member.running().ends();
            member.giveBackCpu();
            member.correlation().end(wasCancelled);
            // An interrupt that the method left behind is not for the next one.
            Thread.interrupted();
            if (wasCancelled && out.isPromised()) {
                member.cancelPromised(caller, connection, call); // There was no stage that could be.
            }
        }
        if (wasCancelled && (flags & ReplyHeader.FAILED) != 0) {
            flags = CallReply.CANCELLED;
        }
        replies.replyWithOthers(out, flags, caller, connection, call, more);
        out.shrink(CallReply.KEPT_CAPACITY);
        return Outcome.ANSWERED;
    }

    /** The call was cancelled before it has begun. */
    private void skip(CrewMember member, int caller, int connection, int call, boolean more) {
        member.giveBackCpu();
        member.discard();
        CallReply out = member.out();
        out.reset(ReplyHeader.LENGTH);
        replies.replyWithOthers(out, ReplyHeader.CANCELLED, caller, connection, call, more);
    }

    /** Answers a call that came after the actor's end was asked for, on any member's thread that runs nothing. */
    void refuse(byte[] header, CrewMember member, RequestLoop.End why) {
        CallReply out = member.out();
        short flags = out.writeTooLate(why);
        replies.replyWithOthers(
                out,
                flags,
                RequestHeader.caller(header),
                RequestHeader.connection(header),
                RequestHeader.call(header),
                false);
    }

    /** Answers a call whose stage has completed, on any member's thread that runs nothing; or the actor asked for its end there. */
    Outcome answer(PromisedReplies.Promised<?> completed, CrewMember member) {
        if (completed.failure() instanceof ExitRequest) {
            return Outcome.EXITS;
        }
        PromisedReplies.Address to = completed.to();
        CallReply out = member.out();
        short flags = out.write(completed, retried);
        replies.replyWithOthers(out, flags, to.caller(), to.connection(), to.call(), false);
        out.shrink(CallReply.KEPT_CAPACITY);
        return Outcome.ANSWERED;
    }
}
