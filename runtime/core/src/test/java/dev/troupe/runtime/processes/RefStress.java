package dev.troupe.runtime.processes;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.spi.Bulk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullUnmarked;

/** Refs that are made, passed on, returned and dropped in three processes, without an end: none of them grows. */
@NullUnmarked
final class RefStress {
    /** Each round makes so many refs in the program, and as many in the actors. */
    private static final int REFS_PER_ROUND = 20;

    private static final int ROUNDS_PER_FORGETTING = 10;
    private static final long MOST_GROWTH = 50 << 20;

    private final VaultHandle one = VaultHandle.remote();
    private final VaultHandle other = VaultHandle.remote();
    private final List<Long> processes =
            List.of(ProcessHandle.current().pid(), one.pid().get(), other.pid().get());
    private long made;

    private RefStress() {}

    /** Makes so many refs; throws where an object is left, or a process has grown. */
    static void run(long amount) throws IOException {
        RefStress stress = new RefStress();
        stress.makeUntil(amount / 4); // Heaps find their size.
        List<Long> before = stress.memory();
        stress.makeUntil(amount);
        stress.awaitNoObjects();
        List<Long> after = stress.memory();
        System.out.println(stress.made + " refs; PSS of the program and of both actors in MB: " + megabytes(before)
                + ", then " + megabytes(after));
        for (int i = 0; i < before.size(); i++) {
            if (after.get(i) - before.get(i) > MOST_GROWTH) {
                throw new IllegalStateException("A process has grown.");
            }
        }
        stress.one.close();
        stress.other.close();
    }

    private void makeUntil(long amount) {
        for (int round = 0; made < amount; round++) {
            makeSome(round);
            if (round % ROUNDS_PER_FORGETTING == 0) {
                Troupe.get(List.of(one.forget(), other.forget()));
            }
        }
    }

    private void makeSome(int round) {
        List<ObjectRef<byte[]>> refs = new ArrayList<>();
        for (int i = 0; i < REFS_PER_ROUND / 2; i++) {
            int size = i == 0 ? Bulk.LEAST + round % 100 : 100 + i;
            refs.add(Troupe.put(new byte[size]));
            refs.add((i % 2 == 0 ? one : other).bytes(size));
        }
        made += refs.size();
        Troupe.get(List.of(one.keep(refs), one.pass(other))); // Some have no value yet.
        List<ObjectRef<byte[]>> back = other.kept().get();
        made += 2L * refs.size() + back.size(); // In both actors, and those that came back.
        int length = back.get(back.size() - 1).get().length
                + other.length(refs.get(0)).get();
        if (length < Bulk.LEAST) {
            throw new IllegalStateException("It was " + length + ".");
        }
        if (round % 3 == 0) {
            refs.forEach(Troupe::free);
        }
    }

    private void awaitNoObjects() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        do {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("Objects are left: " + ObjectsTest.objects());
            }
            Troupe.get(List.of(one.forget(), other.forget()));
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        } while (!ObjectsTest.objects().isEmpty());
    }

    private List<Long> memory() throws IOException {
        System.gc();
        List<Long> bytes = new ArrayList<>();
        for (long each : processes) {
            bytes.add(Files.readAllLines(Path.of("/proc/" + each + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum());
        }
        return bytes;
    }

    private static List<Long> megabytes(List<Long> bytes) {
        return bytes.stream().map(each -> each >> 20).toList();
    }
}
