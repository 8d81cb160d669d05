package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.WireOutput;
import java.util.ArrayList;
import java.util.List;

/** A value that is to be an object, with the handles and refs in it. */
final class ObjectOutput extends WireOutput {
    private static final int INITIAL_CAPACITY = 512;

    private final List<Transfer> holds = new ArrayList<>();

    ObjectOutput() {
        super(INITIAL_CAPACITY);
        takeBulks();
    }

    @Override
    protected void carry(Transfer handle) {
        holds.add(handle);
    }

    /** The handles and refs in it. */
    List<Transfer> holds() {
        return holds;
    }

    /** They are not needed, or the node knows of them. */
    void letGo() {
        holds.forEach(Transfer::letGo);
        holds.clear();
    }
}
