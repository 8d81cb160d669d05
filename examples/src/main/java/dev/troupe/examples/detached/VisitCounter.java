package dev.troupe.examples.detached;

import dev.troupe.annotations.Remote;

/** Counts visits, for longer than any of the programs lives that report them. */
@Remote
public class VisitCounter {
    private int visits;

    /** Counts one more, and returns how many there were. */
    public int visit() {
        return ++visits;
    }
}
