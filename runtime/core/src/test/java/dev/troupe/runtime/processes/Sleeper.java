package dev.troupe.runtime.processes;

import java.util.concurrent.CountDownLatch;

/** A JVM that does nothing, to compare with. */
final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
