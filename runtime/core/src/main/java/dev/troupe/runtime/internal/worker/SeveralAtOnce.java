package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.spi.Dispatcher;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Runs several calls of an actor at once.
 *
 * @param crew its threads
 * @param runner runs a call on one of them
 * @param promises the calls that will be answered
 * @param first the first of the threads
 */
record SeveralAtOnce(Crew crew, CallRunner<?> runner, PromisedReplies promises, CrewMember first)
        implements CallService {
    @Override
    public RequestLoop.End serve() throws IOException {
        return crew.serve();
    }

    @Override
    public Dispatcher<?> dispatcher() {
        return runner.dispatcher();
    }

    @Override
    public boolean runsSeveral() {
        return true;
    }

    @Override
    public boolean isOfThisThread() {
        return CrewMember.ofThisThread() != null;
    }

    @Override
    public @Nullable CallCpu cpuOfThisThread() {
        CrewMember member = CrewMember.ofThisThread();
        return member == null ? null : member.cpu();
    }

    @Override
    public byte @Nullable [] headerOfThisThread() {
        CrewMember member = CrewMember.ofThisThread();
        return member == null || !member.hasCall() ? null : member.header();
    }

    @Override
    public boolean hasPromised() {
        return promises.areOpen();
    }

    @Override
    public long promised() {
        return promises.made();
    }

    @Override
    public void lookForCancelled() {
        crew.cancelled().look();
    }

    @Override
    public boolean isCancelled() {
        CrewMember member = CrewMember.ofThisThread();
        return member != null && member.running().isCancelled();
    }

    @Override
    public void flushReplies() {
        runner.replies().flush();
    }

    @Override
    public void sleep(long nanos) throws IOException {
        first.sleep(nanos);
    }

    @Override
    public void close() {
        crew.close();
    }
}
