package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.objects.Splices;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.Arguments;
import dev.troupe.runtime.spi.Transfer;
import java.util.List;

/**
 * Arguments that do not go through the queue: large ones become an object, and those that are one already are read where they
 * lie. The frame names them, and they are kept until the call has a result: it may be sent more than once.
 */
final class MovedOut {
    private static final int MOST_BYTES = Lane.MAX_FRAME - RequestHeader.LENGTH - RequestHeader.CORRELATION_LENGTH;

    private MovedOut() {}

    /**
     * Whether there are any.
     *
     * @param header where the arguments begin
     */
    static boolean isNeeded(Arguments arguments, int header) {
        return arguments.hasBulks() || arguments.hasSplices() || !fits(arguments, header, 0);
    }

    /** Whether the queue takes a frame with the arguments, and with so many bytes behind them. */
    private static boolean fits(Arguments arguments, int header, int behind) {
        return arguments.position() - header + behind <= MOST_BYTES;
    }

    /**
     * Moves them out. Returns how many bytes it wrote for that. Whatever comes of it, the call has to end some time.
     *
     * @param header where the arguments begin
     * @throws dev.troupe.runtime.SharedMemoryException when there is no room for them
     */
    static long moveOut(Arguments arguments, int header, Caller caller, Call<?> call) {
        Splices splices = new Splices();
        List<Transfer> kept =
                arguments.takeSplices(header, (position, object) -> splices.add(position, object.actor()));
        if (!kept.isEmpty()) {
            call.add(new Waiter(() -> kept.forEach(Transfer::letGo)));
        }
        long written = 0;
        if (arguments.hasBulks() || !fits(arguments, header, splices.length())) {
            written = arguments.position() - header + arguments.bulkBytes();
            ObjectHold all = caller.objects().make(arguments, header, List.of());
            call.add(new Waiter(all::letGo));
            splices.all(all.object().id());
            arguments.reset(header);
        }
        splices.writeTo(arguments);
        return written;
    }
}
