package dev.troupe.benchmarks.calls;

/** {@link TroupeCalls} to an actor with no demands, each of whose calls takes a CPU while it runs. */
public final class TroupeDefaultCalls extends TroupeCalls {
    /** Starts Troupe and the actor. */
    public TroupeDefaultCalls() {
        super("troupe-default", AdderHandle::remote);
    }
}
