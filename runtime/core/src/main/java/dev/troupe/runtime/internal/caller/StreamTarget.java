package dev.troupe.runtime.internal.caller;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A task that gives back many results, in the worker that runs it. Safe for any thread. */
final class StreamTarget extends Target {
    private final Target task;
    private final Connection worker;

    /** What is called, and who has been asked. */
    StreamTarget(Target task, Connection worker) {
        this.task = task;
        this.worker = worker;
    }

    @Override
    Caller caller() {
        return worker.caller();
    }

    @Override
    @Nullable
    ClassLoader loader() {
        return task.loader();
    }

    @Override
    String methodName(int method) {
        return task.methodName(method);
    }

    @Override
    OptionalLong actor() {
        return worker.actor();
    }

    @Override
    int number() {
        return worker.number();
    }

    @Override
    void flushFor(Call<?> call) {
        worker.flushFor(call);
    }

    @Override
    boolean cancel(Call<?> call) {
        return worker.cancel(call);
    }

    @Override
    String waitsFor(Call<?> call) {
        return "";
    }

    /** The class as messages name it. */
    @Override
    public String toString() {
        return task.toString();
    }
}
