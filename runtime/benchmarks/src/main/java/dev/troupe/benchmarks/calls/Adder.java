package dev.troupe.benchmarks.calls;

import dev.troupe.annotations.Remote;

/** Does so little that only the way to it and back is measured. */
@Remote
public class Adder {
    private int value;

    /** Adds an amount to the sum so far. */
    public int add(int amount) {
        return value += amount;
    }

    /** The process that the adder lives in. */
    public long pid() {
        return ProcessHandle.current().pid();
    }
}
