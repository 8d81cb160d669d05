package dev.troupe.examples.handles;

import dev.troupe.annotations.Remote;

/** Work that tells how it gets on. */
public final class Chores {
    private Chores() {}

    /** Does one thing after the other, and tells the actor of each; returns the process that did it. */
    @Remote
    static long work(ProgressHandle progress, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            Thread.sleep(100);
            progress.advance();
        }
        return ProcessHandle.current().pid();
    }
}
