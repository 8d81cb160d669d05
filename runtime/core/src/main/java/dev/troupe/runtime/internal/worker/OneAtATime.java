package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.spi.Dispatcher;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the calls of an actor one after the other, on its thread.
 *
 * @param requests what is asked of it
 * @param loop runs it
 * @param dispatcher turns frames into calls
 */
record OneAtATime(RequestReader requests, RequestLoop<?> loop, Dispatcher<?> dispatcher) implements CallService {
    @Override
    public RequestLoop.End serve() throws IOException {
        RequestLoop.End end;
        while ((end = loop.end()) == null) {
            if (loop.doWork() == 0 && loop.end() == null) {
                requests.await(Long.MAX_VALUE);
            }
        }
        return end;
    }

    @Override
    public boolean runsSeveral() {
        return false;
    }

    @Override
    public boolean isOfThisThread() {
        return false;
    }

    @Override
    public @Nullable CallCpu cpuOfThisThread() {
        return null;
    }

    @Override
    public byte @Nullable [] headerOfThisThread() {
        return loop.running();
    }

    @Override
    public boolean hasPromised() {
        return loop.promised().areOpen();
    }

    @Override
    public long promised() {
        return loop.promised().made();
    }

    @Override
    public void lookForCancelled() {
        loop.cancelled().look();
    }

    @Override
    public boolean isCancelled() {
        return loop.isCancelled();
    }

    @Override
    public void flushReplies() {
        loop.flushReplies();
    }

    @Override
    public void sleep(long nanos) throws IOException {
        loop.flushReplies();
        requests.awaitBell(nanos);
    }

    @Override
    public void close() {
        loop.close();
    }
}
