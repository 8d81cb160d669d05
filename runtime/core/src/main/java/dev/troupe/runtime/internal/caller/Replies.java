package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.objects.LargeValues;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.Restart;
import dev.troupe.runtime.spi.WireInput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Understands the frames of the reply queue, and completes what they are about. For whoever has the reader's role. */
final class Replies {
    private static final Logger LOG = System.getLogger("dev.troupe");

    private final Caller caller;
    private final Connections connections;

    /** One for all small frames: most of them are read without any other memory than their value's. */
    private final WireInput small = new WireInput(new byte[0], 0, 0);

    Replies(Caller caller) {
        this.caller = caller;
        connections = caller.connections();
    }

    /** Does what a frame says. */
    void accept(byte[] bytes, int length) {
        if (!ReplyHeader.isReadable(bytes, length)) {
            LOG.log(Level.WARNING, "A reply of {0} bytes has no header of this version and was skipped.", length);
            return;
        }
        switch (ReplyHeader.kind(bytes)) {
            case ReplyHeader.REPLY -> acceptReply(bytes, length);
            case ReplyHeader.DIED -> acceptDeath(bytes, length);
            case ReplyHeader.FLUSH -> caller.flush();
            case ReplyHeader.RESTARTING, ReplyHeader.RESTARTED -> acceptRestart(bytes, length);
            case ReplyHeader.WAITING -> acceptWait(bytes, length);
            case ReplyHeader.RESOLVED -> acceptResolution(bytes, length);
            case ReplyHeader.COLLECT -> caller.leases().collect();
            default -> LOG.log(Level.WARNING, "A reply of kind {0} was skipped.", ReplyHeader.kind(bytes));
        }
    }

    private void acceptDeath(byte[] bytes, int length) {
        Death death;
        try {
            death = Death.read(body(bytes, length));
        } catch (IOException | RuntimeException e) { // Why it ended may be lost, that it ended must not be.
            death = new Death("ended; why could not be read: " + e.getMessage());
        }
        Connection dead = connections.to(ReplyHeader.about(bytes));
        if (dead != null) {
            dead.die(death);
        }
    }

    /** On another thread: the program's log may run code of the user. */
    private void acceptWait(byte[] bytes, int length) {
        try {
            String report = body(bytes, length).readString();
            caller.execute(() -> LOG.log(Level.WARNING, report));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "Word of a wait could not be read", e);
        }
    }

    private void acceptRestart(byte[] bytes, int length) {
        int life = ReplyHeader.connection(bytes);
        Restart restart;
        try {
            restart = Restart.read(body(bytes, length));
        } catch (IOException | RuntimeException e) { // That it is restarted must not be lost.
            restart = new Restart(0, new Death("died; why could not be read: " + e.getMessage()));
        }
        Connection restarted = connections.to(ReplyHeader.about(bytes));
        if (restarted == null) {
            return;
        }
        if (ReplyHeader.kind(bytes) == ReplyHeader.RESTARTING) {
            restarted.lives().ended(life, restart.maxTaskRetries(), restart.death());
        } else {
            restarted.lives().began(life, restart.maxTaskRetries(), restart.death());
        }
    }

    /** What follows the header, from wherever it is. */
    private WireInput body(byte[] bytes, int length) throws IOException {
        int from = ReplyHeader.length(bytes);
        if ((ReplyHeader.flags(bytes) & ReplyHeader.LARGE) == 0) {
            small.reset(bytes, from, length - from);
            return small;
        }
        byte[] large = LargeValues.moveIn(caller.replyDirectory(), bytes, from, length);
        return new WireInput(large, 0, large.length);
    }

    private void acceptReply(byte[] bytes, int length) {
        Connection connection = connections.numbered(ReplyHeader.connection(bytes));
        short flags = ReplyHeader.flags(bytes);
        if (connection != null && (flags & ReplyHeader.TAKEN_BACK) != 0) {
            connection.skipped(ReplyHeader.call(bytes));
            return;
        }
        Call<?> call = connection == null ? null : connection.complete(ReplyHeader.call(bytes));
        if (connection == null || call == null) {
            refuse(flags, bytes, length);
            return; // Answered before, or lost with its actor.
        }
        try {
            WireInput body = body(bytes, length);
            if ((flags & ReplyHeader.TOO_LATE) != 0) {
                connection.cameTooLate(call, Death.read(body));
            } else if ((flags & ReplyHeader.CANCELLED) != 0) {
                acceptCancelled(call, flags, body);
            } else if ((flags & ReplyHeader.FAILED) != 0) {
                if ((flags & ReplyHeader.RETRIED) != 0 && connection.makesAgain(call)) {
                    return;
                }
                call.threw(body);
            } else if ((flags & ReplyHeader.STORED) != 0) {
                long object = body.readLong();
                long size = body.readLong();
                call.stored(caller.objects().result(object), size);
                caller.objects().reached(size);
            } else {
                call.returned(body);
            }
        } catch (Throwable e) { // It is no longer pending: whatever happens here, it has to be told.
            call.lost(new Cause("The result of " + call + " could not be read: " + e, e));
        }
        connection.answered(call);
    }

    private static void acceptCancelled(Call<?> call, short flags, WireInput body) {
        if ((flags & ReplyHeader.FAILED) != 0) {
            call.cancelledAndThrew(body);
        } else {
            call.cancelled("before it ran");
        }
    }

    /** What it returned may be an object, which nobody wants. */
    private void refuse(short flags, byte[] bytes, int length) {
        if ((flags & ReplyHeader.STORED) != 0) {
            small.reset(bytes, ReplyHeader.LENGTH, length - ReplyHeader.LENGTH);
            caller.objects().result(small.readLong()).letGo();
        }
    }

    private void acceptResolution(byte[] bytes, int length) {
        try {
            caller.refs().resolved(ReplyHeader.about(bytes), (byte) ReplyHeader.connection(bytes), body(bytes, length));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The value of a ref could not be read: {0}", e.getMessage());
        }
    }
}
