package dev.troupe.junit;

import dev.troupe.runtime.ActorHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Watches over one test, or one class: closes what it was given, and fails it for what it left behind.
 *
 * <p>The extension closes it after the {@code @AfterEach} or {@code @AfterAll} methods. JUnit closes it once more with the
 * rest of its store, which matters where it did not come so far, as when a constructor threw.
 */
final class Watch implements AutoCloseable {
    private final TestNode node;
    private final ExtensionContext context;
    private final NodeState before;
    private final GivenHandles given = new GivenHandles();
    private boolean closed;

    Watch(TestNode node, ExtensionContext context) {
        this.node = node;
        this.context = context;
        before = node.state();
    }

    void closesAtTheEnd(ActorHandle<?> handle, ParameterContext parameter) {
        given.add(handle, parameter.getDeclaringExecutable());
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        // A test that was interrupted, as by a timeout, is looked at like any other.
        boolean interrupted = Thread.interrupted();
        try {
            check();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void check() {
        List<String> problems = new ArrayList<>(given.close());
        if (node.isRunning()) {
            endOthers(problems);
        } else {
            problems.add(subject() + " ended the node that " + node.tests() + " was given."
                    + "\n    Fix: leave Troupe.shutdown() to JUnit, which ends the node after the last test.");
            node.restart();
        }
        @Nullable
        Throwable failure =
                context.getExecutionException().filter(Watch::isFailure).orElse(null);
        @Nullable
        AssertionFailedError own = problems.isEmpty() ? null : new AssertionFailedError(String.join("\n", problems));
        @Nullable Throwable first = failure != null ? failure : own;
        if (first != null) {
            WorkerLogs.between(before, node.state()).attachTo(first, context);
        }
        if (own != null) {
            throw own;
        }
    }

    /** What a test started must be gone; what a class's {@code @BeforeAll} started ends with the class. */
    private void endOthers(List<String> problems) {
        if (context.getTestMethod().isPresent()) {
            Leftovers leftovers = node.awaitLeftovers(before);
            if (!leftovers.isEmpty()) {
                problems.add(leftovers.describe(subject()));
                node.kill(leftovers, before);
            }
        } else if (!node.endsWith(context)) {
            node.kill(node.state().since(before), before);
        }
    }

    private String subject() {
        return context.getTestMethod()
                .map(Subject::of)
                .orElseGet(() -> context.getRequiredTestClass().getSimpleName());
    }

    private static boolean isFailure(Throwable thrown) {
        return !(thrown instanceof TestAbortedException);
    }
}
