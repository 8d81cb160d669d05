package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.spi.Refs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
