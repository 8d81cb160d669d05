package dev.troupe.examples.counter;

import dev.troupe.annotations.Remote;

/** Counts. */
@Remote
public class Counter {
    private int value;

    /** Adds one to the count. */
    public int increment() {
        return ++value;
    }

    /** Adds {@code amount} to the count. */
    public int add(int amount) {
        return value += amount;
    }

    /** The process that the counter lives in. */
    public long pid() {
        return ProcessHandle.current().pid();
    }
}
