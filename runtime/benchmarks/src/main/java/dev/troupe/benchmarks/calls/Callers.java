package dev.troupe.benchmarks.calls;

import dev.troupe.runtime.ObjectRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Threads and processes that call one adder at the same time. */
final class Callers implements AutoCloseable {
    /** Long enough for all to hear of it. */
    private static final long HEAD_START_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final AdderHandle adder;
    private final List<AdderClientHandle> processes = new ArrayList<>();

    Callers(AdderHandle adder) {
        this.adder = adder;
    }

    /** The calls that each has made. */
    long[] call(int callers, boolean inProcesses, Duration time) {
        while (inProcesses && processes.size() < callers) {
            AdderClientHandle process = AdderClientHandle.remote(List.of(adder));
            process.callFor(System.nanoTime(), 0).get();
            processes.add(process);
        }
        // The clock is the same in all processes of a machine.
        long start = System.nanoTime() + HEAD_START_NANOS;
        IntFunction<CompletableFuture<Long>> begin = inProcesses
                ? i -> callInProcess(processes.get(i), start, time)
                : i -> CompletableFuture.supplyAsync(
                        () -> AdderClient.callFor(adder, start, time.toNanos()), task -> new Thread(task).start());
        List<CompletableFuture<Long>> calls =
                IntStream.range(0, callers).mapToObj(begin).toList();
        return calls.stream().mapToLong(CompletableFuture::join).toArray();
    }

    private static CompletableFuture<Long> callInProcess(AdderClientHandle process, long start, Duration time) {
        ObjectRef<Long> made = process.callFor(start, time.toNanos());
        return made.toCompletableFuture();
    }

    @Override
    public void close() {
        processes.forEach(AdderClientHandle::close);
    }
}
