package dev.troupe.runtime.internal.caller;

import org.jspecify.annotations.Nullable;

/** In place of an actor, for refs that are no calls of this process: what was put, and what others promised. */
final class ObjectTarget extends Target {
    private final Caller caller;
    private final String text;
    private final long promise;
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();

    /** @param promise the promise that it waits for; 0 if it is there */
    ObjectTarget(Caller caller, String text, long promise) {
        this.caller = caller;
        this.text = text;
        this.promise = promise;
    }

    /** The promise that it was to wait for. */
    long promise() {
        return promise;
    }

    @Override
    Caller caller() {
        return caller;
    }

    @Override
    @Nullable
    ClassLoader loader() {
        return loader;
    }

    @Override
    String methodName(int method) {
        return "";
    }

    @Override
    void flushFor(Call<?> call) {
        caller.flush(); // Whoever makes its value may wait for calls of this process.
    }

    @Override
    boolean cancel(Call<?> call) {
        return false; // Whoever has made the call it is the result of can.
    }

    @Override
    String waitsFor(Call<?> call) {
        return "";
    }

    @Override
    String nameOf(Call<?> call, int method) {
        return text;
    }

    /** What messages say of the ref. */
    @Override
    public String toString() {
        return text;
    }
}
