package dev.troupe.benchmarks.calls;

/** {@link TroupeCalls} to an actor with no demands: one that most users have. */
public final class TroupeDefaultCalls extends TroupeCalls {
    /** Starts Troupe and the actor. */
    public TroupeDefaultCalls() {
        super(
                "troupe-default",
                AdderHandle::remote,
                () -> ConstantHandle.options().maxConcurrency(CONCURRENCY).remote());
    }
}
