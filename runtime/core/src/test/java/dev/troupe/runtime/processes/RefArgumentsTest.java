package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.TypedHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Refs as arguments: their values arrive, and a call waits for them without holding up those it need not. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
@NullUnmarked
class RefArgumentsTest {
    @TempDir
    Path directory;

    private ProbeHandle gate;
    private Path key;

    @BeforeEach
    void startGate() {
        key = directory.resolve("key");
        gate = ProbeHandle.remote();
    }

    @AfterEach
    void endGate() {
        Troupe.kill(gate); // A test that failed has left it waiting.
    }

    /** The ref of a call that has a result once {@link #open} was called. */
    private ObjectRef<Integer> closed(int value) {
        ObjectRef<Void> unused = gate.awaitFile(key.toString());
        return gate.add(value);
    }

    private void open() throws IOException {
        Files.createFile(key);
    }

    @Test
    void theMethodGetsTheValues() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> three = gate.add(3);
            assertThat(three.get()).isEqualTo(3);

            assertThat(probe.add(three).get()).isEqualTo(3);
            assertThat(probe.add(gate.add(1)).get()).isEqualTo(7);
            assertThat(probe.concat(gate.text("a"), gate.add(1), Refs.of("ü")).get())
                    .isEqualTo("a5ü");
            assertThat(probe.concat(Refs.of("-"), three, gate.text(null)).get()).isEqualTo("-3null");
        }
    }

    @Test
    void aChainOfCallsNeedsNoWaitInBetween() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<String> text = gate.text("");
            for (int i = 0; i < 500; i++) {
                ProbeHandle next = i % 2 == 0 ? probe : gate;
                text = next.concat(text, Refs.of(i % 10), Refs.of(""));
            }
            assertThat(text.get()).isEqualTo("0123456789".repeat(50));
        }
    }

    @Test
    void laterCallsOfTheSameThreadWaitAndThoseOfOthersDoNot() throws Exception {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> held = probe.add(closed(1));
            ObjectRef<Integer> later = probe.add(10);
            int other =
                    CompletableFuture.supplyAsync(() -> probe.add(100).get()).get(30, TimeUnit.SECONDS);
            assertThat(other).isEqualTo(100);
            assertThat(held.isDone()).isFalse();
            assertThat(later.isDone()).isFalse();

            open();

            assertThat(held.get()).isEqualTo(101);
            assertThat(later.get()).isEqualTo(111);
        }
    }

    @Test
    void aFailedArgumentFailsTheCallWithItsOwnException() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<String> failed = probe.concat(gate.text("x"), failing(), Refs.of("y"));

            Probe.Insufficient thrown =
                    catchThrowableOfType(Probe.Insufficient.class, () -> failed.getOrThrow(Probe.Insufficient.class));
            assertThat(thrown.missing()).isEqualTo(7);
            assertThatThrownBy(failed::get)
                    .isInstanceOf(CallFailedException.class)
                    .hasMessageStartingWith(
                            probe + ".concat(String, int, String) was not called, because an argument failed: ");
            // What follows is not held up.
            assertThat(probe.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void everybodyGetsAFailedArgumentsExceptionAsItIs() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> failed = probe.add(this.<Integer>failing());

            List<Integer> frames = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Probe.Insufficient thrown = catchThrowableOfType(
                        Probe.Insufficient.class, () -> failed.getOrThrow(Probe.Insufficient.class));
                frames.add(thrown.getStackTrace().length);
            }
            assertThat(frames).containsOnly(frames.get(0));
        }
    }

    @Test
    void aValueThatCannotBeReadFailsWhatNeedsItAndNothingElse() throws Exception {
        ActorRef quirk = Quirk.create("");
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> waits = gateValue();
            ObjectRef<Quirk.Unreadable> unreadable = Quirk.call(quirk, Quirk.UNREADABLE, Quirk.Unreadable.CODEC);
            ObjectRef<Integer> held;
            try (Request request = TypedHandle.actorOf(probe).request(ProbeStub.CONCAT)) {
                request.writeRef(Quirk.Unreadable.CODEC, unreadable);
                request.writeRef(Codecs.INT, waits);
                held = request.send(Codecs.INT);
            }
            ObjectRef<Integer> later = probe.add(1);
            ActorRef made;
            try (Creation creation = Quirk.TYPE.create(new Quirk.Options(), 0)) {
                creation.writeRef(Quirk.Unreadable.CODEC, unreadable);
                creation.writeRef(Codecs.INT, waits);
                made = creation.start();
            }

            open();

            assertThatThrownBy(held::get).hasCauseInstanceOf(AssertionError.class);
            assertThat(later.get()).isEqualTo(1);
            assertThatThrownBy(Quirk.call(made, Quirk.SEVEN, Codecs.INT)::get)
                    .isInstanceOf(ActorDiedException.class)
                    .hasMessageContaining("cannot be read: 7");
        }
        quirk.close();
    }

    @Test
    void whatWaitsForACreationStartsInTheOrderInWhichItWasCalled() throws Exception {
        try (ProbeHandle probe = ProbeHandle.options().remote(gateText())) {
            List<ObjectRef<Integer>> refs = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Thread thread = new Thread(() -> refs.add(probe.add(1)));
                thread.start();
                thread.join();
            }

            open();

            for (int i = 0; i < 50; i++) {
                assertThat(refs.get(i).get()).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void whatWaitsTakesNoThread() throws Exception {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> waits = gateValue();
            List<ObjectRef<Integer>> refs = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                refs.add(probe.add(waits));
                refs.add(Quirk.length(Refs.component(waits, number -> new byte[number])));
            }

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("troupe-callbacks"))
                    .hasSizeLessThan(5);

            Troupe.kill(gate);
            for (ObjectRef<Integer> each : refs) {
                assertThatThrownBy(each::get).isInstanceOf(CallFailedException.class);
            }
        }
    }

    @Test
    void aTaskWhoseArgumentFailedTakesNoProcess() {
        assertThat(gate.add(0).get()).isZero();
        Set<Long> before = children();

        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(Quirk.length(this.<byte[]>failing())::get).isInstanceOf(CallFailedException.class);
        }

        assertThat(before).containsAll(children());
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    @Test
    void callsOfATaskThatWaitForTheirArgumentsAreMade() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            assertThat(probe.add(0).get()).isZero();
            assertThat(Quirk.handOn(probe).get()).isEqualTo(1);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> probe.add(0).get() == 111);
        }
    }

    private ObjectRef<Integer> gateValue() {
        return closed(1);
    }

    private ObjectRef<String> gateText() {
        ObjectRef<Void> unused = gate.awaitFile(key.toString());
        return gate.text("");
    }

    @Test
    void nullForAPrimitiveFailsTheCall() {
        try (ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<Integer> nothing = Refs.of(null);

            assertThatThrownBy(probe.add(nothing)::get).hasCauseInstanceOf(NullPointerException.class);
            assertThat(probe.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void closeWaitsForWhatIsHeld() throws Exception {
        ProbeHandle probe = ProbeHandle.remote();
        ObjectRef<Integer> held = probe.add(closed(1));
        CompletableFuture<Void> closing = CompletableFuture.runAsync(probe::close);
        assertThat(closing).isNotDone();

        open();
        closing.get(30, TimeUnit.SECONDS);

        assertThat(held.get()).isEqualTo(1);
    }

    @Test
    void whatIsHeldFailsWithItsActor() throws Exception {
        ProbeHandle probe = ProbeHandle.remote();
        ObjectRef<Integer> held = probe.add(closed(1));

        Troupe.kill(probe);

        assertThatThrownBy(held::get).isInstanceOf(ActorDiedException.class);
        assertThatThrownBy(probe.add(1)::get).isInstanceOf(ActorDiedException.class);
        open();
    }

    @Test
    void aConstructorWaitsForItsArgumentAndItsCallsWithIt() throws Exception {
        Path file = directory.resolve("closed");
        ObjectRef<Void> unused = gate.awaitFile(key.toString());
        try (ProbeHandle probe = ProbeHandle.options().remote(gate.text(file.toString()));
                ProbeHandle other = ProbeHandle.remote()) {
            ObjectRef<Integer> early = probe.add(1);
            // Another process reaches it before it is there.
            other.meet(probe).get();
            ObjectRef<Integer> asked = other.ask(2);
            assertThat(early.isDone()).isFalse();

            open();

            assertThat(early.get()).isIn(1, 2, 3);
            assertThat(asked.get()).isIn(2, 3);
            assertThat(probe.add(0).get()).isEqualTo(3);
        }
        assertThat(file).hasContent("closed");
    }

    @Test
    void anActorWhoseArgumentFailsIsDead() throws Exception {
        ProbeHandle probe = ProbeHandle.options().remote(this.<String>failing());
        try (ProbeHandle other = ProbeHandle.remote()) {
            other.meet(probe).get();

            assertThatThrownBy(probe.add(1)::get)
                    .isInstanceOf(ActorDiedException.class)
                    .hasMessageStartingWith(probe + " was not created: an argument of its constructor failed with ")
                    .hasCauseInstanceOf(Probe.Insufficient.class);
            assertThatThrownBy(other.ask(1)::get).cause().isInstanceOf(ActorDiedException.class);
        }
    }

    @Test
    void anActorThatWaitsForItsArgumentCanBeKilledOrClosed() throws Exception {
        ObjectRef<Void> unused = gate.awaitFile(key.toString());
        ObjectRef<String> text = gate.text("");
        ProbeHandle killed = ProbeHandle.options().remote(text);
        ProbeHandle closed = ProbeHandle.options().remote(text);
        ObjectRef<Integer> call = killed.add(1);

        Troupe.kill(killed);
        closed.close();

        assertThatThrownBy(call::get).isInstanceOf(ActorDiedException.class).hasMessageContaining("Troupe.kill()");
        open();
        assertThat(text.get()).isEmpty();
        assertThatThrownBy(closed.add(1)::get).isInstanceOf(ActorDiedException.class);
    }

    /** The result of a call that fails. */
    private <T> ObjectRef<T> failing() {
        return Refs.component(gate.fail("checked"), nothing -> {
            throw new AssertionError("it has a result");
        });
    }
}
