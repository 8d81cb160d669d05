package dev.troupe.junit;

import dev.troupe.annotations.Remote;
import dev.troupe.runtime.Troupe;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Counts, and does what else a test wants to see done in another process. */
@Remote
class Counter {
    private int value;

    Counter() {}

    /** Begins at this value. */
    Counter(int value) {
        this.value = value;
    }

    public int add(int amount) {
        return value += amount;
    }

    public long pid() {
        return ProcessHandle.current().pid();
    }

    public List<String> gpuIds() {
        return Troupe.context().gpuIds();
    }

    public void print(String line) {
        System.out.println(line);
    }

    /** Ends the process as a crash does. */
    public void crash(String lastWords) {
        System.err.println(lastWords);
        Runtime.getRuntime().halt(7);
    }

    public void fail(String message) {
        throw new IllegalStateException(message);
    }

    /** Never returns. */
    public void hang() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
