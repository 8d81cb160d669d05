package dev.troupe.benchmarks.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that each make one call after the other, so that as many are in flight as there are threads. */
public final class CallsInParallel implements AutoCloseable {
    private final Callable<Integer> call;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "call");
        thread.setDaemon(true);
        return thread;
    });

    public CallsInParallel(Callable<Integer> call) {
        this.call = call;
    }

    /** Makes so many calls from so many threads, which share them out among themselves. */
    public void call(int calls, int inFlight, Answers answers) throws IOException {
        AtomicInteger left = new AtomicInteger(calls);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < inFlight; i++) {
            all.add(threads.submit(() -> callUntilNoneIsLeft(left, answers)));
        }
        for (Future<?> each : all) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IOException("A call failed.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while calls were made.", e);
            }
        }
        answers.check();
    }

    private Void callUntilNoneIsLeft(AtomicInteger left, Answers answers) throws Exception {
        List<Integer> mine = new ArrayList<>();
        while (left.getAndDecrement() > 0) {
            mine.add(call.call());
        }
        synchronized (answers) {
            mine.forEach(answers::add);
        }
        return null;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
