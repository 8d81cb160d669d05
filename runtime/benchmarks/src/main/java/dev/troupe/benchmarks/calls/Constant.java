package dev.troupe.benchmarks.calls;

import dev.troupe.annotations.Remote;

/** Says the same to everybody, so any number of threads may ask it at once. */
@Remote
public class Constant {
    static final int VALUE = 42;

    /** What it always says. */
    public int value() {
        return VALUE;
    }
}
