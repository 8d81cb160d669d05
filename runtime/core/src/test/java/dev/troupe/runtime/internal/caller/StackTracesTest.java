package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.wire.Thrown;
import dev.troupe.runtime.spi.WireOutput;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StackTracesTest {
    private static StackTraceElement frame(String className) {
        return new StackTraceElement(className, "method", "File.java", 1);
    }

    private static Throwable travel(Throwable thrown) {
        WireOutput out = new WireOutput(100);
        Thrown.write(out, thrown);
        return StackTraces.read(Arrays.copyOf(out.array(), out.position()), StackTracesTest.class.getClassLoader());
    }

    private static Throwable at(Throwable thrown, String... classes) {
        thrown.setStackTrace(Arrays.stream(classes).map(StackTracesTest::frame).toArray(StackTraceElement[]::new));
        return thrown;
    }

    private static String[] classes(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .toArray(String[]::new);
    }

    @Test
    void whatLiesBelowTheUsersCodeIsLeftOut() {
        Throwable thrown = at(
                new IllegalStateException("x"),
                "java.util.ArrayList",
                "com.example.Counter",
                "com.example.CounterDispatcher",
                "dev.troupe.runtime.internal.worker.RequestLoop",
                "dev.troupe.runtime.internal.boot.WorkerMain");

        assertThat(classes(travel(thrown))).containsExactly("java.util.ArrayList", "com.example.Counter");
    }

    @Test
    void aDispatcherOfTheUsersIsLeftIn() {
        assertThat(classes(travel(at(new IllegalStateException("x"), "com.example.MyDispatcher", "java.lang.Thread"))))
                .containsExactly("com.example.MyDispatcher", "java.lang.Thread");
    }

    @Test
    void anExceptionOfTroupesOwnKeepsItsFrames() {
        assertThat(classes(
                        travel(at(new IllegalStateException("x"), "dev.troupe.runtime.internal.worker.RequestLoop"))))
                .containsExactly("dev.troupe.runtime.internal.worker.RequestLoop");
    }

    @Test
    void causesAreTreatedAlike() {
        Throwable cause = at(new IllegalStateException("cause"), "com.example.A", "dev.troupe.runtime.internal.X");
        Throwable thrown = at(new RuntimeException("outer", cause), "com.example.B", "dev.troupe.runtime.internal.X");

        Throwable read = travel(thrown);

        assertThat(classes(read)).containsExactly("com.example.B");
        assertThat(read.getCause()).isNotNull();
        assertThat(classes(java.util.Objects.requireNonNull(read.getCause()))).containsExactly("com.example.A");
    }

    @Test
    void causesInACircleAreNoEndlessLoop() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalArgumentException other = new IllegalArgumentException("other", one);
        one.initCause(other);

        assertThat(travel(one))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("one")
                .cause()
                .hasMessage("other");
    }

    @Test
    void theCallersFramesComeUnderTheWorkers() {
        Throwable thrown = at(new IllegalStateException("x"), "com.example.Counter");
        StackTraceElement[] caller = {
            frame("dev.troupe.runtime.internal.caller.Call"),
            frame("dev.troupe.runtime.internal.caller.ReplyReader"),
            frame("com.example.Main"),
            frame("dev.troupe.runtime.internal.boot.WorkerMain")
        };

        assertThat(classes(StackTraces.join(thrown, caller)))
                .containsExactly(
                        "com.example.Counter", "com.example.Main", "dev.troupe.runtime.internal.boot.WorkerMain");
    }

    @Test
    void anExceptionWithoutAStackTraceStaysOne() {
        Throwable thrown = new Stackless();

        assertThat(StackTraces.join(travel(thrown), new StackTraceElement[] {frame("com.example.Main")}))
                .isInstanceOf(Stackless.class);
    }

    static final class Stackless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stackless() {
            super("stackless", null, false, false);
        }
    }
}
