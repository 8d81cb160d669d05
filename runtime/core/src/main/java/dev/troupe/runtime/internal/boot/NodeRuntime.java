package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.door.Door;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.node.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Troupe in the process of a node of its own: the node, and its door. Ends with the process. */
public final class NodeRuntime {
    private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final NodeHome home;
    private final Door door;
    private final RunningNode here;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Runnable afterEnd = () -> {};

    private NodeRuntime(NodeHome home, String name, TroupeThreads threads) throws IOException {
        this.home = home;
        here = RunningNode.here(home.paths().directory(), name, home.logs());
        door = new Door(here.door(), new Programs(home.node(), home.resources(), home.logs()), threads);
        Runtime.getRuntime().addShutdownHook(threads.factory("troupe-shutdown").newThread(this::shutdown));
    }

    /**
     * Starts a node; a signal that ends the process ends it.
     *
     * @throws StartupException when one of that name runs for this user, or it cannot run here
     */
    public static NodeRuntime start(String name, TroupeConfig config) {
        RunningNode.checkName(name);
        Path parent = config.directory().orElse(NodeHome.SHARED_MEMORY);
        try {
            return StartLock.holding(UserDirectory.of(config).resolve("start.lock"), () -> {
                refuseNamesake(parent, name);
                return open(name, config);
            });
        } catch (IOException e) {
            throw new StartupException("The node '" + name + "' could not start: " + e.getMessage(), e);
        }
    }

    private static void refuseNamesake(Path parent, String name) throws IOException {
        for (RunningNode each : RunningNode.in(parent)) {
            if (each.name().equals(name)) {
                throw new StartupException(
                        "A node named '" + name + "' (process " + each.pid() + ") runs already for this user."
                                + "\n    Fix: use that one, stop it with 'troupe stop --name " + name
                                + "', or give the new one another --name.",
                        null);
            }
        }
    }

    private static NodeRuntime open(String name, TroupeConfig config) throws IOException {
        TroupeThreads threads = new TroupeThreads();
        String logsEnd = "until the node ends; 'troupe start --log-directory' keeps it";
        NodeHome home = NodeHome.start(config, logsEnd, null, threads);
        try {
            NodeRuntime runtime = new NodeRuntime(home, name, threads);
            runtime.here.publish();
            return runtime;
        } catch (IOException | RuntimeException | Error e) {
            home.endActors(0);
            home.close();
            throw e;
        }
    }

    /** The node as others find it. */
    public RunningNode here() {
        return here;
    }

    /** Does something last, in the thread that has ended the node. */
    public void afterEnd(Runnable action) {
        afterEnd = action;
    }

    /** Waits for the end, which comes with a signal. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void shutdown() {
        home.endActors(STOP_NANOS);
        NodeHome.step(door::close);
        home.close();
        ended.countDown();
        afterEnd.run();
    }
}
