package dev.troupe.benchmarks.calls;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Adders, half as many as there are cores, that actors and tasks call: what Ray calls 1:n and n:n. */
final class Fleet implements AutoCloseable {
    /** As many as Ray has. */
    private static final int TASKS = 4;

    private final List<AdderHandle> adders;
    private final AdderClientHandle client;

    /** One for each adder, once they are needed. */
    private final List<AdderClientHandle> clients = new ArrayList<>();

    Fleet(Supplier<AdderHandle> actors) {
        int number = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        adders = Stream.generate(actors).limit(number).toList();
        client = AdderClientHandle.remote(adders);
    }

    /** Lets one actor call each adder so many times, and returns how many calls it has made. */
    int callFanned(int callsToEach) {
        return answered(List.of(client.callEach(callsToEach)), callsToEach * adders.size());
    }

    /** Lets several tasks make so many calls each, to all adders in turn, and returns how many they have made. */
    int callFromTasks(int callsOfEach) {
        return answered(
                Stream.generate(() -> AdderClientTasks.callInTurn(adders, callsOfEach))
                        .limit(TASKS)
                        .toList(),
                callsOfEach * TASKS);
    }

    /** Has each adder called by an actor of its own so many times, with a ref, and returns how many calls there were. */
    int callWithRefs(int callsToEach) {
        while (clients.size() < adders.size()) {
            clients.add(AdderClientHandle.remote(List.of(adders.get(clients.size()))));
        }
        return answered(
                clients.stream().map(each -> each.callEachWithRef(callsToEach)).toList(), callsToEach * adders.size());
    }

    private static int answered(List<ObjectRef<Integer>> callers, int calls) {
        int answered = Troupe.get(callers).stream().mapToInt(each -> each).sum();
        if (answered != calls) {
            throw new IllegalStateException("Of " + calls + " calls to several actors " + answered + " were answered.");
        }
        return answered;
    }

    @Override
    public void close() {
        clients.forEach(AdderClientHandle::close);
        client.close();
        adders.forEach(AdderHandle::close);
    }
}
