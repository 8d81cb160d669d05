package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A node whose process was stopped by a signal: who asks it hears of that, and it goes on where it was. */
@Tag("processes")
@Timeout(60)
@ExtendWith(NothingIsLeft.class)
class StoppedNodeTest {
    @TempDir
    private Path files;

    private final ExecutorService askers = Executors.newCachedThreadPool();
    private OwnNode node;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("dev.troupe.nodeSeconds", "1");
        node = OwnNode.start();
        Troupe.init(node.address());
    }

    @AfterEach
    void end() throws Exception {
        askers.shutdownNow();
        System.clearProperty("dev.troupe.nodeSeconds");
        node.signal("CONT");
        Troupe.shutdown();
        node.close();
    }

    private void stop() throws Exception {
        node.signal("STOP");
        await().until(() -> ProcessState.isStopped(node.node().pid()));
    }

    /** What each question fails with; all are asked at once, so that it takes no longer than the longest. */
    private List<String> failures(ThrowingCallable... questions) throws Exception {
        List<Future<String>> futures = new ArrayList<>();
        for (ThrowingCallable each : questions) {
            futures.add(askers.submit(
                    () -> catchThrowableOfType(CallTimeoutException.class, each).getMessage()));
        }
        List<String> failures = new ArrayList<>();
        for (Future<String> each : futures) {
            failures.add(each.get(20, TimeUnit.SECONDS));
        }
        return failures;
    }

    private String unanswered(String question) {
        long pid = node.node().pid();
        return "The node (process " + pid + ") was asked " + question
                + ", and has not answered for 1 s: its process was" + " stopped by a signal.\n    Fix: 'kill -CONT "
                + pid + "' lets it go on; then try again.";
    }

    @Test
    void whoAsksForSomethingHearsThatItDoesNotAnswer() throws Exception {
        ProbeHandle there = ProbeHandle.options().name("there").remote("");
        stop();

        assertThat(failures(
                        () -> ProbeHandle.named("there"),
                        () -> ProbeHandle.options().name("new").remote(""),
                        () -> ProbeHandle.options().name("there").getIfExists().remote(""),
                        Troupe::listNamedActors,
                        Troupe::clusterResources,
                        () -> {
                            Thread.currentThread().interrupt();
                            try {
                                Troupe.availableResources();
                            } finally {
                                assertThat(Thread.interrupted()).isTrue();
                            }
                        }))
                .satisfiesExactly(
                        each -> assertThat(each).isEqualTo(unanswered("which actor is named there")),
                        each -> assertThat(each).matches("(?s).*asked whether Probe#\\S+\\[new] may have its name.*"),
                        each -> assertThat(each).matches("(?s).*asked whether Probe#\\S+\\[there] may have its name.*"),
                        each -> assertThat(each).isEqualTo(unanswered("which names are taken")),
                        each -> assertThat(each).isEqualTo(unanswered("what there is")),
                        each -> assertThat(each).isEqualTo(unanswered("what is free")));

        node.signal("CONT");
        assertThat(ProbeHandle.named("there")).isEqualTo(there);
        node.awaitOnly(there.toString());
        assertThat(Troupe.listNamedActors()).containsExactly("there");
    }

    @Test
    void whoWaitsForAnEndHearsThatItDoesNotAnswer() throws Exception {
        ProbeHandle killed = ProbeHandle.remote();
        ProbeHandle closed = ProbeHandle.remote();
        assertThat(killed.add(1).get() + closed.add(1).get()).isEqualTo(2);
        stop();

        assertThat(failures(() -> Troupe.kill(killed), closed::close))
                .containsExactly(
                        unanswered("whether " + killed + " has ended"), unanswered("whether " + closed + " has ended"));

        node.signal("CONT");
        closed.close();
        Troupe.kill(killed);
        node.awaitOnly();
        assertThat(catchThrowableOfType(
                        ActorDiedException.class, () -> killed.add(1).get(Duration.ofSeconds(2))))
                .hasMessageContaining("was killed by Troupe.kill()");
    }

    @Test
    void anEndThatTakesLongerThanAnAnswerMayIsWaitedFor() throws Exception {
        Path file = files.resolve("go");
        ProbeHandle slow = ProbeHandle.remote();
        ObjectRef<Void> waits = slow.awaitFile(file.toString());

        Future<?> closing = askers.submit(slow::close);
        assertThatThrownBy(() -> closing.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        Files.createFile(file);

        closing.get(10, TimeUnit.SECONDS);
        waits.get();
        node.awaitOnly();
    }
}
