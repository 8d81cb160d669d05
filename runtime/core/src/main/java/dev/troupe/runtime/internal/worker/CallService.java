package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.spi.Dispatcher;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Runs the calls of an actor: one after the other, or several at once. What is asked of it here, any thread may ask. */
public interface CallService {
    /** Turns frames into calls. */
    Dispatcher<?> dispatcher();

    /** Whether several calls may run at once. */
    boolean runsSeveral();

    /** Whether the current thread runs calls, where several do. */
    boolean isOfThisThread();

    /** The CPU of the call that the current thread runs, where several do; null if it runs none, or that takes none. */
    @Nullable
    CallCpu cpuOfThisThread();

    /** On a thread that runs calls: the header of the one that it runs; null if it runs none. */
    byte @Nullable [] headerOfThisThread();

    /** Whether calls are to be answered that no thread runs. */
    boolean hasPromised();

    /** How many such calls there have been. */
    long promised();

    /** Calls were cancelled, perhaps some that run. */
    void lookForCancelled();

    /** Whether the call was cancelled that the current thread runs; where one thread runs all, that of that thread. */
    boolean isCancelled();

    /** On a thread that runs a call, and is about to wait: sends the replies that are kept back. */
    void flushReplies();

    /** On the actor's first thread: runs calls until the end, and says why that is. */
    RequestLoop.End serve() throws IOException;

    /** On the actor's first thread, which waits for a CPU: sleeps until the actor's bell rings, or the time is over. */
    void sleep(long nanos) throws IOException;

    /** On the actor's first thread: nothing is run any more. */
    void close();
}
