package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Transfer;
import java.util.List;

/**
 * The handles among the arguments of one call. Their actors are kept until it has finished: it may be sent once more. If it
 * fails they may never have arrived.
 */
final class SentHandles {
    private final List<Transfer> handles;
    private final Leases leases;

    private SentHandles(List<Transfer> handles, Leases leases) {
        this.handles = handles;
        this.leases = leases;
    }

    /** Tells the node of them, before the call is sent; it has to end some time. */
    static void announce(List<Transfer> handles, Connection to, Call<?> call) {
        Leases leases = to.caller().leases();
        SentHandles sent = new SentHandles(handles, leases);
        try {
            leases.announce(handles, to.id());
        } catch (RuntimeException | Error e) {
            sent.letGo();
            throw e;
        }
        call.add(new Waiter(() -> sent.finished(call)));
    }

    /** Of a task: nobody is told, because they are kept until it has a result, before which its worker has told of its own. */
    static void keep(List<Transfer> handles, Call<?> call) {
        if (!handles.isEmpty()) {
            call.add(new Waiter(() -> handles.forEach(Transfer::letGo)));
        }
    }

    /** By any thread, also one that nothing may hold up. */
    private void finished(Call<?> call) {
        if (call.hasFailed()) {
            leases.takeBack(handles);
        }
        letGo();
    }

    private void letGo() {
        handles.forEach(Transfer::letGo);
    }
}
