package dev.troupe.benchmarks.objects;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.harness.Measurement.Kind;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Troupe's objects, put and asked for by the one thread of a program; nobody ever asks for a collection. */
public final class TroupeObjects implements Contender {
    /** More than one, or the compiler would ask once for all. */
    private static final int SMALL = 1024;

    private final List<ObjectRef<Integer>> small =
            IntStream.range(0, SMALL).mapToObj(Troupe::put).toList();

    private ByteBuffer large = ByteBuffer.allocateDirect(0);

    @Override
    public String name() {
        return "troupe";
    }

    @Override
    public boolean can(Measurement what) {
        return what.kind().isOfObjects() && what.kind() != Kind.PUT_FRESH;
    }

    @Override
    public void callOneByOne(long[] nanos) {
        get(nanos.length);
    }

    @Override
    public void callPipelined(int calls, int inFlight) {
        throw new UnsupportedOperationException("Objects are put one by one.");
    }

    @Override
    public void put(int times) {
        for (int i = 0; i < times; i++) {
            ObjectRef<Integer> unused = Troupe.put(i);
        }
    }

    @Override
    public void get(int times) {
        for (int i = 0; i < times; i++) {
            int value = small.get(i % SMALL).get();
            if (value != i % SMALL) {
                throw new IllegalStateException("It was " + value + ".");
            }
        }
    }

    @Override
    public void putLarge(int times, int megabytes) {
        if (large.capacity() != megabytes << 20) {
            large = ByteBuffer.allocateDirect(megabytes << 20);
        }
        for (int i = 0; i < times; i++) {
            Troupe.free(Troupe.put(large));
        }
    }

    @Override
    public List<Long> workers() {
        return List.of();
    }

    @Override
    public void close() {
        Troupe.shutdown();
    }
}
