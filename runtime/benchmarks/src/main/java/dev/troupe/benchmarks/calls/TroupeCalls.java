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
    /** How many calls an actor runs at once that runs several; as many as Ray's. */
    static final int CONCURRENCY = 16;

    private final String name;
    private final Supplier<AdderHandle> actors;
    private final Supplier<ConstantHandle> concurrentActors;
    private final AdderHandle adder;
    private final long worker;
    private final Callers callers;
    private final List<AdderHandle> crowd = new ArrayList<>();
    private final List<Long> crowdWorkers = new ArrayList<>();
    private @Nullable Fleet fleet;
    private @Nullable ConstantHandle constant;
    private int expected;

    /** Starts Troupe and the actor. */
    public TroupeCalls() {
        this(
                "troupe",
                () -> AdderHandle.options().numCpus(0).remote(),
                () -> ConstantHandle.options()
                        .numCpus(0)
                        .maxConcurrency(CONCURRENCY)
                        .remote());
    }

    TroupeCalls(String name, Supplier<AdderHandle> actors, Supplier<ConstantHandle> concurrentActors) {
        this.name = name;
        this.actors = actors;
        this.concurrentActors = concurrentActors;
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
    public int callConcurrently(int calls) {
        ConstantHandle now = constant;
        if (now == null) {
            constant = now = concurrentActors.get();
        }
        List<ObjectRef<Integer>> refs = new ArrayList<>(calls);
        for (int i = 0; i < calls; i++) {
            refs.add(now.value());
        }
        for (int value : Troupe.get(refs)) {
            if (value != Constant.VALUE) {
                throw new IllegalStateException("Troupe answered " + value + " instead of " + Constant.VALUE + ".");
            }
        }
        return refs.size();
    }

    @Override
    public int callFanned(int callsToEach) {
        return fleet().callFanned(callsToEach);
    }

    @Override
    public int callFromTasks(int callsOfEach) {
        return fleet().callFromTasks(callsOfEach);
    }

    @Override
    public int callWithRefs(int callsToEach) {
        return fleet().callWithRefs(callsToEach);
    }

    private Fleet fleet() {
        Fleet now = fleet;
        if (now == null) {
            fleet = now = new Fleet(actors);
        }
        return now;
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
        if (fleet != null) {
            fleet.close();
        }
        if (constant != null) {
            constant.close();
        }
        callers.close();
        crowd.forEach(AdderHandle::close);
        adder.close();
        Troupe.shutdown();
    }
}
