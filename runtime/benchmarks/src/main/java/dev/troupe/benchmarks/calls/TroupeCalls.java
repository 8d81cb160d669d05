package dev.troupe.benchmarks.calls;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Troupe's {@code add(int)}: one actor, and one thread that calls it.
 *
 * <p>Its actors ask for no CPU, as those of Ray's benchmark do.
 */
public class TroupeCalls implements Contender {
    private final String name;
    private final Supplier<AdderHandle> actors;
    private final AdderHandle adder;
    private final long worker;
    private final Callers callers;
    private final List<AdderHandle> crowd = new ArrayList<>();
    private final List<Long> crowdWorkers = new ArrayList<>();
    private @Nullable Fan fan;
    private int expected;

    /** Starts Troupe and the actor. */
    public TroupeCalls() {
        this("troupe", () -> AdderHandle.options().numCpus(0).remote());
    }

    TroupeCalls(String name, Supplier<AdderHandle> actors) {
        this.name = name;
        this.actors = actors;
        adder = actors.get();
        worker = adder.pid().get();
        callers = new Callers(adder);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void callOneByOne(long[] nanos) {
        for (int i = 0; i < nanos.length; i++) {
            long sent = System.nanoTime();
            check(adder.add(1).get());
            nanos[i] = System.nanoTime() - sent;
        }
    }

    @Override
    public void callPipelined(int calls, int inFlight) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of generic types.
        ObjectRef<Integer>[] refs = new ObjectRef[inFlight];
        for (int i = 0; i < calls; i++) {
            int slot = i % inFlight;
            if (i >= inFlight) {
                check(refs[slot].get());
            }
            refs[slot] = adder.add(1);
        }
        for (int i = Math.max(0, calls - inFlight); i < calls; i++) {
            check(refs[i % inFlight].get());
        }
    }

    @Override
    public boolean can(Measurement what) {
        return !what.kind().isOfTasks() && !what.kind().isOfObjects();
    }

    @Override
    public int callFanned(int callsToEach) {
        Fan now = fan;
        if (now == null) {
            fan = now = Fan.start(actors);
        }
        return now.callEach(callsToEach);
    }

    @Override
    public void crowd(int actorsAlive) {
        while (crowd.size() + 1 < actorsAlive) {
            AdderHandle another = actors.get();
            crowdWorkers.add(another.pid().get());
            crowd.add(another);
        }
    }

    @Override
    public List<Long> crowd() {
        return Stream.concat(Stream.of(worker), crowdWorkers.stream()).toList();
    }

    @Override
    public long[] callTogether(int number, boolean inProcesses, Duration time) {
        long[] calls = callers.call(number, inProcesses, time);
        expected += (int) Arrays.stream(calls).sum();
        return calls;
    }

    private void check(int sum) {
        if (sum != ++expected) {
            throw new IllegalStateException("Troupe answered " + sum + " instead of " + expected + ".");
        }
    }

    @Override
    public List<Long> workers() {
        return List.of(worker);
    }

    @Override
    public void close() {
        Fan started = fan;
        if (started != null) {
            started.close();
        }
        callers.close();
        crowd.forEach(AdderHandle::close);
        adder.close();
        Troupe.shutdown();
    }

    /** An actor that calls others, half as many as there are cores: what Ray calls 1:n. */
    private record Fan(AdderClientHandle client, List<AdderHandle> adders) {
        static Fan start(Supplier<AdderHandle> actors) {
            int number = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
            List<AdderHandle> adders = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                adders.add(actors.get());
            }
            return new Fan(AdderClientHandle.remote(adders), List.copyOf(adders));
        }

        int callEach(int calls) {
            int answered = client.callEach(calls).get();
            if (answered != calls * adders.size()) {
                throw new IllegalStateException("Of " + calls + " calls to each actor " + answered + " were answered.");
            }
            return answered;
        }

        void close() {
            client.close();
            adders.forEach(AdderHandle::close);
        }
    }
}
