package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDeadlockException;
import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.RemoteFailure;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.jdk.ProcessState;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.TypedHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class FailureTest {
    /** The design says so. */
    private static final long MOST_NANOS_AFTER_AN_END = TimeUnit.MILLISECONDS.toNanos(100);

    @Test
    void aCheckedExceptionKeepsItsTypeAndItsFields() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            Probe.Insufficient thrown = catchThrowableOfType(
                    Probe.Insufficient.class, () -> probe.fail("checked").getOrThrow(Probe.Insufficient.class));

            assertThat(thrown).hasMessage("missing 7");
            assertThat(thrown.missing()).isEqualTo(7);
            List<String> frames = new ArrayList<>();
            for (StackTraceElement frame : thrown.getStackTrace()) {
                frames.add(frame.getClassName() + "." + frame.getMethodName());
            }
            assertThat(frames.get(0)).isEqualTo("dev.troupe.runtime.processes.Probe.fail");
            assertThat(frames.get(1)).startsWith("dev.troupe.runtime.processes.FailureTest");
        }
    }

    @Test
    void getThrowsCallFailedExceptionWithTheUsersAsCause() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Void> ref = probe.fail("runtime");

            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(ref::get)
                        .isInstanceOf(CallFailedException.class)
                        .hasMessage("Probe#1.fail(String) threw java.lang.IllegalArgumentException: wrong")
                        .cause()
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> ref.getOrThrow(Probe.Insufficient.class)).isInstanceOf(CallFailedException.class);
            assertThatThrownBy(probe.fail("error")::get).hasCauseInstanceOf(StackOverflowError.class);
            assertThat(probe.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void anActorThatWaitsForItselfIsToldSo() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            probe.meet(probe).get();

            assertThatThrownBy(probe.ask(1)::get)
                    .cause()
                    .isInstanceOf(ActorDeadlockException.class)
                    .hasMessageContaining(
                            "Probe#1.ask(int) waits for Probe#1.add(int), which cannot begin while Probe#1.ask(int) runs")
                    .hasMessageContaining("Fix: ");
            // The call itself was made, and runs when the actor is free.
            assertThat(probe.add(1).get()).isEqualTo(2);
        }
    }

    @Test
    void aHandleOfAnotherBuildIsToldWhatDiffers() {
        List<Signature> methods = new ArrayList<>(ProbeStub.TYPE.methods());
        methods.set(0, new Signature("add(int)", 7));
        methods.add(new Signature("more()", 1));
        ActorRef actor = probe(ProbeStub.TYPE.dispatcherName(), methods);

        assertThatThrownBy(ProbeStub.add(actor, 1)::get)
                .isInstanceOf(IncompatibleActorException.class)
                .hasMessageStartingWith("Probe#1 was compiled from another version of its class than the handle:"
                        + " the actor lacks more(); the types differ of add(int).")
                .hasMessageEndingWith("Call: Probe#1.add(int)");
        actor.close();
    }

    private static ActorRef probe(String dispatcher, List<Signature> methods) {
        ActorType type = new ActorType(
                ProbeStub.TYPE.className(), dispatcher, ProbeStub.TYPE.constructors(), methods, ProbeStub.class);
        try (Creation creation = type.create(ProbeHandle.options(), 0)) {
            creation.writeString("");
            return creation.start();
        }
    }

    @Test
    void aClassWithoutItsGeneratedOnesSaysHowToGenerateThem() {
        ActorRef actor = probe("com.example.LostDispatcher", ProbeStub.TYPE.methods());

        assertThatThrownBy(ProbeStub.add(actor, 1)::get)
                .isInstanceOf(IncompatibleActorException.class)
                .hasMessageStartingWith("Probe#1 lacks the class com.example.LostDispatcher, which Troupe's annotation"
                        + " processor writes.\n    Fix: ")
                .hasMessageContainingAll(
                        "<artifactId>troupe-processor</artifactId>",
                        "annotationProcessor(\"dev.troupe:troupe-processor:",
                        "-proc:full")
                .hasMessageEndingWith("Call: Probe#1.add(int)");
        actor.close();
    }

    @Test
    void anExceptionThatCannotTravelHasAStandIn() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            assertThatThrownBy(probe.fail("unserializable")::get)
                    .cause()
                    .isInstanceOf(RemoteFailure.class)
                    .hasMessage("cannot travel")
                    .hasToString("dev.troupe.runtime.processes.Probe$1: cannot travel")
                    .satisfies(cause ->
                            assertThat(cause.getStackTrace()[0].getMethodName()).isEqualTo("fail"));
        }
    }

    /** On a machine that is busy with something else a kill may take longer; but not each of them. */
    @Test
    void aKilledWorkerFailsEveryPendingCallAndSaysWhy() {
        long least = Long.MAX_VALUE;
        for (int kills = 0; kills < 5 && least > MOST_NANOS_AFTER_AN_END; kills++) {
            least = Math.min(least, nanosUntilAllFailAfterAKill());
        }
        assertThat(Duration.ofNanos(least)).isLessThanOrEqualTo(Duration.ofNanos(MOST_NANOS_AFTER_AN_END));
    }

    /** From when the process is seen to be gone. */
    private static long nanosUntilAllFailAfterAKill() {
        ProbeHandle probe = ProbeHandle.remote();
        probe.print("hello", "the last thing I said").get();
        long pid = probe.pid().get();
        List<ObjectRef<?>> pending = new ArrayList<>();
        pending.add(probe.awaitFile("/never"));
        for (int i = 0; i < 999; i++) {
            pending.add(probe.add(1));
        }
        assertThat(pending).noneMatch(ObjectRef::isDone);

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        while (ProcessState.isAlive(pid)) {
            Thread.onSpinWait();
        }
        long ended = System.nanoTime();
        pending.forEach(each -> assertThat(catchThrowable(each::get)).isNotNull());
        long took = System.nanoTime() - ended;

        for (ObjectRef<?> ref : pending) {
            assertThatThrownBy(ref::get)
                    .isInstanceOf(ActorDiedException.class)
                    .hasMessageContaining(probe + " died: its process " + pid + " was ended by SIGKILL (signal 9).")
                    .hasMessageContaining("Last lines of its standard error:\n    the last thing I said")
                    .hasMessageContaining("Log: ")
                    .hasMessageContaining(".log (until the program ends; TroupeConfig.logDirectory(...) keeps it)\n");
        }
        return took;
    }

    @Test
    void aLogThatIsKeptIsWhereADeathSaysAlsoAfterTheEnd(@TempDir Path logs) {
        Troupe.init(TroupeConfig.defaults().logDirectory(logs));
        ProbeHandle probe = ProbeHandle.remote();
        probe.print("", "the last thing I said").get();

        Throwable death = catchThrowable(probe.fail("halt")::get);
        Troupe.shutdown();

        Matcher log =
                Pattern.compile("\n  Log: (.*Probe-1\\.log)\n  Call: ").matcher(String.valueOf(death.getMessage()));
        assertThat(log.find()).as(death.getMessage()).isTrue();
        assertThat(Path.of(log.group(1))).content().contains("the last thing I said\n");
    }

    /** What there is to say of the end does not fit into the queue. */
    @Test
    void anEndIsToldHoweverMuchThereIsToSayOfIt() {
        ActorRef overflown = Quirk.create("overflow");
        assertThatThrownBy(Quirk.call(overflown, Quirk.SEVEN, Codecs.INT)::get)
                .isInstanceOf(ActorDiedException.class)
                .hasCauseInstanceOf(StackOverflowError.class);

        ProbeHandle probe = ProbeHandle.remote();
        probe.print("", "x".repeat(100_000)).get();
        assertThatThrownBy(probe.fail("halt")::get)
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("ended with exit code 4");
    }

    @Test
    void aHandleOfAnotherBuildRunsNoMethod() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            assertThat(probe.add(1).get()).isEqualTo(1);
            long id = TypedHandle.actorOf(probe).id();
            // Another process, which knows the actor by the other build alone.
            assertThat(Quirk.subtractFrom(id).get()).isEqualTo("IncompatibleActorException 7");
            assertThat(probe.add(1).get()).isEqualTo(2);
        }
    }

    @Test
    void aWorkerThatExitsSaysWithWhatCode() {
        assertThatThrownBy(ProbeHandle.remote().fail("System.exit")::get)
                .isInstanceOf(ActorDiedException.class)
                .hasMessageContaining("ended with exit code 3");
        assertThatThrownBy(ProbeHandle.remote().fail("halt")::get).hasMessageContaining("ended with exit code 4");
    }

    @Test
    void childrenOfAWorkerEndWithIt() throws Exception {
        ProbeHandle probe = ProbeHandle.remote();
        List<String> children = probe.spawn().get();
        assertThat(children)
                .allMatch(pid -> ProcessHandle.of(Long.parseLong(pid)).isPresent());

        probe.close();

        await().atMost(Duration.ofSeconds(2))
                .until(() -> children.stream().noneMatch(pid -> ProcessState.isAlive(Long.parseLong(pid))));
    }

    @Test
    void getGivesUpInTimeAndTheCallGoesOn() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            probe.add(1).get();
            ObjectRef<Void> blocked = probe.awaitFile("/never");
            assertThatThrownBy(() -> blocked.get(Duration.ofMillis(50)))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("Probe#1.awaitFile(String) had no result within 50 ms");
            assertThatThrownBy(() -> blocked.get(Duration.ZERO)).isInstanceOf(CallTimeoutException.class);
            assertThatThrownBy(() -> blocked.get(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
            assertThat(blocked.isDone()).isFalse();
            Troupe.kill(probe);
            assertThat(blocked.isDone()).isTrue();
        }
    }

    @Test
    void anInterruptedThreadStopsWaitingWithItsFlagSet() throws Exception {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            probe.add(1).get();
            ObjectRef<Void> blocked = probe.awaitFile("/never");
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            for (int i = 0; i < 20; i++) {
                Thread waiter = new Thread(() -> {
                    thrown.set(catchThrowable(blocked::get));
                    flag.set(Thread.currentThread().isInterrupted());
                });
                waiter.start();
                if (i % 2 == 0) {
                    await().until(() -> waiter.getState() == Thread.State.RUNNABLE);
                    TimeUnit.MILLISECONDS.sleep(i);
                }
                waiter.interrupt();
                waiter.join();
                assertThat(thrown.get()).isInstanceOf(CallInterruptedException.class);
                assertThat(flag.get()).isTrue();
            }
            // A call made with the flag set is sent all the same.
            Thread.currentThread().interrupt();
            ObjectRef<Void> sent = probe.fail("runtime");
            assertThat(Thread.interrupted()).isTrue();
            Troupe.kill(probe);
            assertThatThrownBy(sent::get).isInstanceOf(ActorDiedException.class);
        }
    }
}
