package dev.troupe.runtime.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.RemoteFailure;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThrownTest {
    private static final @Nullable ClassLoader LOADER = ThrownTest.class.getClassLoader();

    private static byte[] write(Throwable thrown) {
        WireOutput out = new WireOutput(0);
        Thrown.write(out, thrown);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static Throwable read(byte[] bytes, @Nullable ClassLoader loader) {
        return Thrown.read(new WireInput(bytes, 0, bytes.length), loader);
    }

    private static Throwable travel(Throwable thrown) {
        return read(write(thrown), LOADER);
    }

    static class Broke extends Exception {
        private static final long serialVersionUID = 1L;

        private final int missing;
        private final List<String> names;
        private final Level level;
        private final Account account;

        Broke(String message, int missing, @Nullable Throwable cause) {
            super(message, cause);
            this.missing = missing;
            names = List.of("a", "b");
            level = Level.HIGH;
            account = new Account("ada", Duration.ofDays(1));
        }
    }

    enum Level {
        HIGH {}
    }

    record Account(String owner, Duration age) implements Serializable {}

    @Test
    void aCheckedExceptionKeepsItsFields() {
        Throwable read = travel(new Broke("no money", 42, null));

        assertThat(read).isExactlyInstanceOf(Broke.class).hasMessage("no money");
        Broke broke = (Broke) read;
        assertThat(broke.missing).isEqualTo(42);
        assertThat(broke.names).containsExactly("a", "b");
        assertThat(broke.level).isSameAs(Level.HIGH);
        assertThat(broke.account).isEqualTo(new Account("ada", Duration.ofDays(1)));
    }

    @Test
    void causesSuppressedAndFramesComeAlong() {
        Broke thrown = new Broke("outer", 1, new IOException("cause", new Error("root")));
        thrown.addSuppressed(new IllegalStateException("suppressed"));

        Throwable read = travel(thrown);

        assertThat(read).hasRootCauseExactlyInstanceOf(Error.class).hasRootCauseMessage("root");
        assertThat(read.getCause()).isExactlyInstanceOf(IOException.class);
        assertThat(read.getSuppressed()).singleElement().isExactlyInstanceOf(IllegalStateException.class);
        assertThat(read.getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    @Test
    void whatCannotBeSerializedArrivesAsText() {
        class Unsendable extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @SuppressWarnings({"unused", "serial"})
            private final Object state = new Object();

            Unsendable(String message, Throwable cause) {
                super(message, cause);
            }
        }
        Unsendable thrown = new Unsendable("has state", new IOException("cause \ud83d\ude00"));

        Throwable read = travel(thrown);

        assertThat(read)
                .isExactlyInstanceOf(RemoteFailure.class)
                .hasMessage("has state")
                .hasToString(thrown.toString());
        assertThat(((RemoteFailure) read).className()).isEqualTo(Unsendable.class.getName());
        assertThat(read.getStackTrace()).isEqualTo(textual(thrown.getStackTrace()));
        assertThat(read.getCause())
                .isExactlyInstanceOf(RemoteFailure.class)
                .hasToString("java.io.IOException: cause \ud83d\ude00");
        assertThat(read.getSuppressed()).isEmpty();
    }

    private static StackTraceElement[] textual(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .map(frame -> new StackTraceElement(
                        frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber()))
                .toArray(StackTraceElement[]::new);
    }

    @Test
    void aClassThatIsNotKnownHereArrivesAsText() {
        Broke thrown = new Broke("no money", 42, null);
        String bytes = new String(write(thrown), StandardCharsets.ISO_8859_1);

        Throwable read = read(bytes.replace("$Broke", "$Brake").getBytes(StandardCharsets.ISO_8859_1), LOADER);

        assertThat(read).isExactlyInstanceOf(RemoteFailure.class).hasMessage("no money");
        assertThat(((RemoteFailure) read).className()).endsWith("$Brake");
        assertThat(read.getStackTrace()).hasSameSizeAs(thrown.getStackTrace());
        assertThat(read.getSuppressed())
                .as("why it is a stand-in")
                .singleElement()
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void onlyTheLoaderOfTheStubIsAsked() {
        assertThat(read(write(new Broke("no money", 42, null)), ClassLoader.getPlatformClassLoader()))
                .isExactlyInstanceOf(RemoteFailure.class);
    }

    @Test
    void anExceptionWithoutMessageHasNone() {
        assertThat(travel(new IllegalStateException())).hasMessage(null).hasToString("java.lang.IllegalStateException");
    }

    @Test
    void aLongChainOfCausesIsCutShort() {
        Throwable chain = new IllegalStateException("0");
        for (int i = 1; i < 3000; i++) {
            chain = new IllegalStateException(Integer.toString(i), chain);
        }

        Throwable read = travel(chain);

        int length = 0;
        for (Throwable each = read; each != null; each = each.getCause()) {
            length++;
        }
        assertThat(read).hasMessage("2999");
        assertThat(length).isBetween(20, 3000);
    }

    @Test
    void causesInACircleTravel() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalArgumentException("other", one));

        Throwable read = travel(one);

        assertThat(read.getCause()).isNotNull();
        assertThat(read).cause().cause().isSameAs(read);
    }

    @Test
    void aVeryLargeExceptionArrivesAsText() {
        Throwable read = travel(new Bulky(new byte[9 << 20]));

        assertThat(read).isExactlyInstanceOf(RemoteFailure.class).hasMessage("bulky");
        assertThat(travel(new Bulky(new byte[1 << 20]))).isExactlyInstanceOf(Bulky.class);
    }

    static final class Bulky extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused")
        private final Object state;

        Bulky(Object state) {
            super("bulky");
            this.state = state;
        }
    }

    @Test
    void exceptionsWhoseMethodsFailTravelAllTheSame() {
        class Nasty extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @SuppressWarnings({"unused", "serial"})
            private final Object state = new Object();

            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }

            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        }

        assertThat(travel(new Nasty())).hasToString(Nasty.class.getName()).hasMessage(null);
    }

    @Test
    void exceptionsWhoseOtherMethodsFailTravelToo() {
        class NoCause extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized @Nullable Throwable getCause() {
                throw new IllegalStateException("no cause");
            }
        }
        class NoFrames extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings("NullAway")
            public StackTraceElement[] getStackTrace() {
                return null;
            }
        }
        class Endless extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings({"InfiniteRecursion", "OverrideThrowableToString"})
            public String toString() {
                return "x" + this;
            }
        }

        assertThat(write(new NoCause())).isNotEmpty();
        assertThat(write(new Endless())).isNotEmpty();
        assertThat(write(new NoFrames())).isNotEmpty();
    }

    // Hostile streams.

    /** The frame of an exception whose serialized form is replaced. */
    private static byte[] with(byte[] serialized) {
        WireOutput out = new WireOutput(0);
        out.writeSize(serialized.length);
        out.writeBytes(serialized, 0, serialized.length);
        out.writeString("com.example.Broke");
        out.writeString("com.example.Broke: text");
        out.writeString("text");
        out.writeSize(0);
        out.writeBoolean(false);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] serialize(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static final class Gadget implements Serializable {
        private static final long serialVersionUID = 1L;
        static boolean ran;

        private Object readResolve() {
            ran = true;
            return this;
        }
    }

    @Test
    void classesThatAnExceptionHasNoUseForAreNotBuilt() throws IOException {
        for (Object each : List.of(
                new Gadget(),
                new Bulky(new Gadget()),
                new Bulky(Map.of("key", new Gadget())),
                new Bulky(new Gadget[] {new Gadget()}),
                new Bulky((Runnable & Serializable) () -> {}),
                new Bulky(java.util.concurrent.TimeUnit.class.getName()),
                "a text",
                new HashSet<>(List.of(1)))) {
            Throwable read = read(with(serialize(each)), LOADER);
            if (each instanceof Bulky bulky && bulky.state instanceof String) {
                assertThat(read).isExactlyInstanceOf(Bulky.class);
            } else {
                assertThat(read).isExactlyInstanceOf(RemoteFailure.class).hasToString("com.example.Broke: text");
            }
        }
        assertThat(Gadget.ran).isFalse();
    }

    @Test
    void aProxyIsNotBuilt() throws IOException {
        Object proxy = java.lang.reflect.Proxy.newProxyInstance(
                LOADER, new Class<?>[] {Comparable.class}, new SerializableHandler());

        assertThat(read(with(serialize(new Bulky(proxy))), LOADER)).isExactlyInstanceOf(RemoteFailure.class);
    }

    private static final class SerializableHandler implements java.lang.reflect.InvocationHandler, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
            return 0;
        }
    }

    @Test
    void mutatedExceptionsNeverCrash() {
        byte[] good = write(new Broke("no money", 42, new IOException("cause")));
        Random random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            byte[] bad = good.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            int length = random.nextInt(8) == 0 ? random.nextInt(bad.length) : bad.length;
            try {
                assertThat(Thrown.read(new WireInput(bad, 0, length), LOADER)).isNotNull();
            } catch (WireFormatException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void aShortStreamTakesLittleMemory() throws IOException {
        byte[] bytes = serialize(new Bulky(new long[1]));
        // The array's length stands before its one element, at the end.
        bytes[bytes.length - 10] = 0x7f;
        for (int at = bytes.length - 12; at < bytes.length - 8; at++) {
            bytes[at] = at == bytes.length - 11 ? (byte) 0x7f : 0;
        }
        long before = allocated();
        assertThat(read(with(bytes), LOADER)).isExactlyInstanceOf(RemoteFailure.class);

        assertThat(allocated() - before).isLessThan(1 << 20);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void nestedSetsAreNoEndlessLoop() throws Exception {
        Set<Object> root = new HashSet<>();
        Set<Object> one = root;
        Set<Object> other = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Set<Object> nextOne = new HashSet<>();
            Set<Object> nextOther = new HashSet<>(List.of("x"));
            one.add(nextOne);
            one.add(nextOther);
            other.add(nextOne);
            other.add(nextOther);
            one = nextOne;
            other = nextOther;
        }
        byte[] bytes = with(serialize(new Bulky(root)));

        assertThat(CompletableFuture.supplyAsync(() -> read(bytes, LOADER)).get(5, TimeUnit.SECONDS))
                .isNotNull();
    }

    @Test
    void aFrameWithoutAnExceptionIsRefused() {
        assertThatThrownBy(() -> read(new byte[0], LOADER)).isInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> read(new byte[] {5, 1, 2}, LOADER)).isInstanceOf(WireFormatException.class);
    }
}
