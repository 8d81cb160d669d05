package dev.troupe.junit;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.internal.boot.DriverRuntime;
import dev.troupe.runtime.internal.boot.ThisProcess;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.TroupeRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** The node of a test class, from before its first test until after its last. */
final class TestNode implements AutoCloseable {
    /** Directories are deleted a moment after the process has ended. */
    static final Duration SOON = Duration.ofSeconds(2);

    private static final String STARTED_AHEAD = "workers";

    private final NodeDescription description;
    private final ExtensionContext context;
    private DriverRuntime driver;

    private TestNode(NodeDescription description, ExtensionContext context) {
        this.description = description;
        this.context = context;
        this.driver = start(description);
    }

    /** Starts the node of the class, or of the one test, that the context stands for. */
    static TestNode start(NodeDescription description, ExtensionContext context) {
        if (Troupe.isInitialized()) {
            throw new ExtensionConfigurationException(
                    context.getRequiredTestClass().getSimpleName() + " gets no node, because Troupe runs in this JVM"
                            + " already: something that ran before has started it and not ended it."
                            + "\n    Fix: put @TroupeTest on all test classes that use actors, or call"
                            + " Troupe.shutdown() in their @AfterAll.");
        }
        return new TestNode(description, context);
    }

    private static DriverRuntime start(NodeDescription description) {
        Troupe.init(description.config());
        return running().orElseThrow(() -> new IllegalStateException("Troupe was shut down while it started."));
    }

    private static Optional<DriverRuntime> running() {
        return Optional.ofNullable(ThisProcess.driver());
    }

    NodeDescription description() {
        return description;
    }

    /** The class, as messages name it. */
    String tests() {
        return context.getRequiredTestClass().getSimpleName();
    }

    /** Whether the node ends with what this context stands for. */
    boolean endsWith(ExtensionContext other) {
        return context.equals(other);
    }

    /** Whether it is there still; a test may have shut it down. */
    boolean isRunning() {
        return running().filter(driver::equals).isPresent();
    }

    /** Starts it anew, whatever the test has made of it. */
    void restart() {
        Troupe.shutdown();
        driver = start(description);
    }

    NodeState state() {
        NodeSnapshot snapshot = driver.snapshot();
        Path session = driver.directory();
        Set<Path> files = new TreeSet<>();
        for (Path each : list(session)) {
            if (each.endsWith(STARTED_AHEAD)) {
                continue; // No test's, but for those that come.
            }
            List<Path> inside = Files.isDirectory(each) ? list(each) : List.of(each);
            inside.forEach(file -> files.add(session.relativize(file)));
        }
        driver.queueMadeAhead().ifPresent(next -> files.remove(session.relativize(next)));
        return new NodeState(snapshot.actors(), snapshot.free(), files, new TreeSet<>(list(driver.logs())));
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is there that was not there before, once what is about to go has gone. */
    Leftovers awaitLeftovers(NodeState before) {
        driver.retireTaskWorkers();
        Deadline deadline = Deadline.in(SOON);
        Leftovers leftovers = state().since(before);
        while (!leftovers.isEmpty() && deadline.pause()) {
            driver.retireTaskWorkers();
            leftovers = state().since(before);
        }
        return leftovers;
    }

    /** Kills actors, those that wait too, and waits until they are gone. */
    void kill(Leftovers leftovers, NodeState before) {
        ActorRef node = TroupeRuntime.current().actor(ActorId.NODE, NodeStub.TYPE);
        for (NodeSnapshot.Actor each : leftovers.actors()) {
            ObjectRef<@Nullable Void> unused = NodeStub.kill(node, each.id());
        }
        Deadline deadline = Deadline.in(SOON);
        boolean gone = leftovers.actors().isEmpty();
        while (!gone) {
            gone = state().since(before).actors().isEmpty() || !deadline.pause();
        }
    }

    /** Ends the node, and sees that nothing is left of it. */
    @Override
    public void close() {
        if (!isRunning()) {
            Troupe.shutdown();
            return;
        }
        List<Long> processes = driver.snapshot().actors().stream()
                .map(NodeSnapshot.Actor::pid)
                .filter(pid -> pid != 0)
                .toList();
        Troupe.shutdown();
        Deadline deadline = Deadline.in(SOON);
        List<String> left = left(processes);
        while (!left.isEmpty() && deadline.pause()) {
            left = left(processes);
        }
        if (!left.isEmpty()) {
            throw new AssertionFailedError("The node of " + tests() + " has ended, but left behind: "
                    + String.join(", ", left)
                    + "."
                    + "\n    Fix: this is not the tests' fault but Troupe's; report it with the tests.");
        }
    }

    private List<String> left(List<Long> processes) {
        List<String> left = new ArrayList<>();
        if (Files.exists(driver.directory())) {
            left.add(driver.directory().toString());
        }
        if (description.config().logDirectory().isEmpty() && Files.exists(driver.logs())) {
            left.add(driver.logs().toString());
        }
        processes.stream()
                .filter(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent())
                .forEach(pid -> left.add("process " + pid));
        return left;
    }
}
