package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.wire.ObjectId;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.TroupeRuntime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handles in one result. For the actor's thread. */
final class ResultHandles {
    private @Nullable List<Transfer> handles;

    void add(Transfer handle) {
        List<Transfer> known = handles;
        if (known == null) {
            known = new ArrayList<>();
            handles = known;
        }
        known.add(handle);
    }

    /** Whether refs are among them, which keep objects until somebody reads the result. */
    boolean areOfObjects() {
        List<Transfer> known = handles;
        return known != null && known.stream().anyMatch(each -> ObjectId.isObject(each.actor()));
    }

    /** The result is whole, and about to be sent to this process: the node hears of them before. */
    void announce(int receiver) {
        List<Transfer> known = handles;
        if (known != null) {
            TroupeRuntime.current().announce(known, receiver);
            forget();
        }
    }

    /** Takes them, for whatever keeps them from now on. */
    List<Transfer> take() {
        List<Transfer> known = handles;
        handles = null;
        return known == null ? List.of() : known;
    }

    /** They are announced, or not sent. */
    void forget() {
        List<Transfer> known = handles;
        if (known != null) {
            known.forEach(Transfer::letGo);
            handles = null;
        }
    }
}
