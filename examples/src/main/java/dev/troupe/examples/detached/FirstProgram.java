package dev.troupe.examples.detached;

import dev.troupe.runtime.Lifetime;

/** Creates a detached actor with a name, calls it, and ends; the actor stays. */
public final class FirstProgram {
    private FirstProgram() {}

    /** Runs it, on the node that {@code TROUPE_ADDRESS} names. */
    public static void main(String[] arguments) {
        VisitCounterHandle counter = VisitCounterHandle.options()
                .name("visits")
                .lifetime(Lifetime.DETACHED)
                .remote();
        System.out.println("Process " + ProcessHandle.current().pid() + " created " + counter + ", and counted "
                + counter.visit().get() + ".");
    }
}
