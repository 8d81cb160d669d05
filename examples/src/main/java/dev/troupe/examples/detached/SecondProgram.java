package dev.troupe.examples.detached;

import dev.troupe.runtime.Troupe;

/** Finds the actor that another program has left, goes on with it, and ends it. */
public final class SecondProgram {
    private SecondProgram() {}

    /** Runs it, on the same node. */
    public static void main(String[] arguments) {
        System.out.println(
                "Process " + ProcessHandle.current().pid() + " found the names " + Troupe.listNamedActors() + ".");
        VisitCounterHandle counter = VisitCounterHandle.named("visits");
        System.out.println(counter + " counted " + counter.visit().get() + ".");

        // close() would only let go of it: it is not this program's.
        Troupe.terminate(counter);
        System.out.println("Now there are the names " + Troupe.listNamedActors() + ".");
    }
}
