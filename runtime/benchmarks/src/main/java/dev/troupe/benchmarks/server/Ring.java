package dev.troupe.benchmarks.server;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Calls that answer later, a new one for each that has answered: always the oldest is waited for. */
public final class Ring {
    private Ring() {}

    /** Makes so many calls, with so many in flight. */
    public static void call(int calls, int inFlight, Answers answers, Supplier<? extends Future<Integer>> call)
            throws IOException {
        Queue<Future<Integer>> waiting = new ArrayDeque<>(inFlight);
        for (int i = 0; i < calls; i++) {
            if (waiting.size() == inFlight) {
                answers.add(answer(waiting.remove()));
            }
            waiting.add(call.get());
        }
        while (!waiting.isEmpty()) {
            answers.add(answer(waiting.remove()));
        }
        answers.check();
    }

    /** Waits for one answer. */
    public static int answer(Future<Integer> call) throws IOException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new IOException("A call failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while calls were made.", e);
        }
    }
}
