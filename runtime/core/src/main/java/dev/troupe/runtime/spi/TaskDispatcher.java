package dev.troupe.runtime.spi;

/** Turns the bytes of calls into calls of static methods: the dispatcher of a class that has tasks. */
public abstract class TaskDispatcher implements Dispatcher<TaskDispatcher> {
    /** For generated subclasses. */
    protected TaskDispatcher() {}

    /** Tasks have no object of their own. */
    @Override
    public final TaskDispatcher create(int constructor, WireInput in) {
        return this;
    }

    @Override
    public final void dispatch(TaskDispatcher self, int method, WireInput in, Reply out) throws Throwable {
        dispatch(method, in, out);
    }

    /** Reads the arguments of the task with this number, runs it, and writes or promises its result. */
    protected abstract void dispatch(int task, WireInput in, Reply out) throws Throwable;
}
