package dev.troupe.runtime.internal.worker;

/** Says after what a call may be made again, which its caller decides. */
interface RetryRule {
    /** Whether a call of this method that threw this may be. */
    boolean isRetriedAfter(int method, Throwable thrown);
}
