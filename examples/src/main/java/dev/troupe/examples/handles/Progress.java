package dev.troupe.examples.handles;

import dev.troupe.annotations.Remote;

/** Counts what is done, for whoever wants to know. */
@Remote
public class Progress {
    private int done;

    /** One more is done. */
    public void advance() {
        done++;
    }

    /** How many are done. */
    public int done() {
        return done;
    }
}
