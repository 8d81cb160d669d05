package dev.troupe.runtime.processes;

import dev.troupe.runtime.ObjectRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An application in a process of its own, which a test ends in one way or another. */
final class Driver {
    /** Refs that are no garbage before the end. */
    private static final List<ObjectRef<Void>> LOST = new ArrayList<>();

    private Driver() {}

    /** Starts two actors, one with children, prints their process ids, and ends as its argument says. */
    public static void main(String[] arguments) throws Exception {
        ProbeHandle one = ProbeHandle.remote();
        ProbeHandle two = ProbeHandle.remote();
        List<String> children = one.spawn().get();
        System.out.println("pids " + one.pid().get() + " " + two.pid().get() + " " + String.join(" ", children));
        ObjectRef<Void> blocked = two.awaitFile("/never");
        switch (arguments[0]) {
            case "return" -> {
                return;
            }
            case "lose a failure" -> {
                LOST.add(one.fail("runtime"));
                System.out.println(one.add(1).get());
                return;
            }
            case "lose many failures" -> {
                for (int i = 1; i <= 25; i++) {
                    LOST.add(one.fail("failure " + i));
                }
                System.out.println(one.add(1).get());
                return;
            }
            case "throw" -> throw new IllegalStateException("the application failed");
            default -> new CountDownLatch(1).await();
        }
        System.out.println(blocked);
    }

    /** Starts it with this JVM's class path. */
    static Process start(String how) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.troupe.runtime.processes.Driver",
                        how)
                .start();
    }
}
