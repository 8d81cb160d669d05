package dev.troupe.runtime.internal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.internal.control.ArchiveBase;
import dev.troupe.runtime.internal.control.JarState;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.jdk.LifeLock;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.wire.TroupeVersion;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DoorTest {
    @TempDir
    private Path parent;

    private Path directory;
    private RunningNode node;
    private final List<String> events = new CopyOnWriteArrayList<>();
    private Door door;
    private LifeLock lock;

    @BeforeEach
    void open() throws IOException {
        directory = Files.createDirectory(
                parent.resolve("troupe-x"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        node = RunningNode.here(directory, "one", parent);
        door = new Door(node.door(), new Recorder(), new TroupeThreads());
        node.publish();
        lock = LifeLock.take(directory.resolve("lock"), directory.resolve("lock"));
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        lock.close();
    }

    /** Writes down who comes and goes, and refuses to be killed. */
    private final class Recorder implements Doorkeeper {
        @Override
        public Entry admit(Origin origin) {
            events.add("admit " + origin.program());
            return new Entry(7, new NodeResources(2, List.of("GPU-a"), Map.of("Custom1", 1.5), 1 << 20), parent);
        }

        @Override
        public void leave(int program, long graceNanos) {
            events.add("leave " + program + " within " + graceNanos);
        }

        @Override
        public void gone(int program) {
            events.add("gone " + program);
        }

        @Override
        public DoorReply answer(int method, WireInput in) {
            if (method == NodeStub.KILL) {
                throw new WireFormatException("not " + in.readLong());
            }
            events.add("answer " + method);
            return DoorReply.done();
        }
    }

    private static Origin origin() {
        return new Origin(
                "Main",
                1,
                "/jdk",
                17,
                List.of("-ea"),
                Map.of("a", "b"),
                Map.of("C", "d"),
                "/",
                new ArchiveBase("jvm", List.of(new JarState("/lib.jar", 1, 2, 3))));
    }

    @Test
    void aProgramThatLeavesIsWaitedFor() throws IOException {
        try (Visit visit = Visit.to(node)) {
            Doorkeeper.Entry entry = visit.join(origin());
            assertThat(entry.program()).isEqualTo(7);
            assertThat(entry.resources().custom()).containsEntry("Custom1", 1.5);

            visit.leave(5);
            visit.awaitEnd();

            assertThat(events).containsExactly("admit Main", "leave 7 within 5");
        }
    }

    @Test
    void aProgramThatIsGoneIsNoticed() throws IOException {
        try (Visit visit = Visit.to(node)) {
            Doorkeeper.Entry unused = visit.join(origin());
        }
        await().untilAsserted(() -> assertThat(events).containsExactly("admit Main", "gone 7"));
    }

    @Test
    void whenTheNodeEndsItsProgramsHear() throws Exception {
        try (Visit visit = Visit.to(node)) {
            Doorkeeper.Entry unused = visit.join(origin());
            CompletableFuture<Void> end = CompletableFuture.runAsync(visit::awaitEnd);

            door.close();

            assertThat(end).succeedsWithin(java.time.Duration.ofSeconds(5));
            assertThat(events).containsExactly("admit Main");
        }
    }

    @Test
    void aToolAsksLikeAProcessOfTheSession() throws IOException {
        try (Visit visit = Visit.to(node)) {
            NodeStub.withdraw(visit.asActor(), 3).get();
            assertThatThrownBy(() -> NodeStub.kill(visit.asActor(), 3).get())
                    .hasRootCauseInstanceOf(WireFormatException.class)
                    .hasRootCauseMessage("not 3");
            NodeStub.withdraw(visit.asActor(), 3).get();
        }
        assertThat(events).containsExactly("answer " + NodeStub.WITHDRAW, "answer " + NodeStub.WITHDRAW);
    }

    @Test
    void aNodeIsFoundByNameOrAsTheOnlyOne() {
        assertThat(RunningNode.find(parent, "one")).isEqualTo(node);
        assertThat(RunningNode.find(parent, RunningNode.AUTO)).isEqualTo(node);
        assertThatThrownBy(() -> RunningNode.find(parent, "two"))
                .isInstanceOf(StartupException.class)
                .hasMessage("No node named 'two' runs for this user in " + parent + "; there are: one."
                        + "\n    Fix: start one with 'troupe start --name two --directory " + parent
                        + "'; one without --directory is found without TroupeConfig.directory(...).");
    }

    @Test
    void whatOthersMayLookIntoIsNoNodeOfThisUser() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(RunningNode.in(parent)).isEmpty();
    }

    @Test
    void aDamagedNodeFileIsPassedOver() throws IOException {
        Files.writeString(directory.resolve("node"), "pid=x\nsince=yesterday\n");

        assertThat(RunningNode.in(parent)).isEmpty();
    }

    @Test
    void aNodeIsGoneThoughAnotherProcessHasItsNumber() throws IOException {
        lock.close();

        assertThat(ProcessHandle.of(node.pid())).isPresent();
        assertThat(node.isAlive()).isFalse();
        assertThat(RunningNode.in(parent)).isEmpty();
    }

    @Test
    void anInterruptIsPutAside() throws IOException {
        Thread.currentThread().interrupt();

        try (Visit visit = Visit.to(node)) {
            NodeStub.withdraw(visit.asActor(), 3).get();
            assertThat(visit.join(origin()).program()).isEqualTo(7);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aNodeThatSaysNothingIsNotWaitedForForEver() throws Exception {
        try (SocketChannel visitor = SocketChannel.open(UnixDomainSocketAddress.of(node.door()))) {
            Frames frames = new Frames(visitor);
            assertThat(Hello.read(frames.next())).isEqualTo(Hello.own());

            assertThatThrownBy(() -> Conversation.hold(frames, 50_000_000, frames::next))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("it has not answered for 0 s; its process may have been stopped by a signal");
            assertThat(visitor.isOpen()).isFalse();
        }
    }

    private static byte[] frame(Hello hello) {
        WireOutput out = new WireOutput(64);
        hello.write(out);
        ByteBuffer bytes = ByteBuffer.allocate(4 + out.position()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(out.position()).put(out.array(), 0, out.position());
        return bytes.array();
    }

    /** What a program says to a node that greets it like this. */
    private String meet(Hello ofNode) throws Exception {
        door.close();
        Files.delete(node.door());
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(node.door()));
            CompletableFuture<Void> greeted = CompletableFuture.runAsync(() -> {
                try (SocketChannel visitor = server.accept()) {
                    int unused = visitor.write(ByteBuffer.wrap(frame(ofNode)));
                    unused = visitor.read(ByteBuffer.allocate(1000));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            try (Visit visit = Visit.to(node)) {
                return "came in to " + visit.node();
            } catch (StartupException e) {
                greeted.join();
                return String.valueOf(e.getMessage());
            }
        }
    }

    @Test
    void anotherVersionOfTroupeIsNotJoined() throws Exception {
        assertThat(meet(new Hello(TroupeVersion.WIRE, "99.0.0")))
                .isEqualTo("the node 'one' (process " + node.pid() + ") runs Troupe 99.0.0, this is Troupe "
                        + TroupeVersion.current() + "."
                        + "\n    Fix: start the node with the 'troupe' of this version (troupe stop; troupe start), or use"
                        + " troupe-runtime of the node's.");
    }

    @Test
    void anotherWireVersionIsNotJoined() throws Exception {
        assertThat(meet(new Hello(TroupeVersion.WIRE + 1, TroupeVersion.current())))
                .contains("another build of Troupe " + TroupeVersion.current() + " (wire version "
                        + (TroupeVersion.WIRE + 1) + ", here " + TroupeVersion.WIRE + ").");
    }

    @Test
    void aVisitorOfAnotherVersionGetsNoAnswer() throws IOException {
        try (SocketChannel visitor = SocketChannel.open(UnixDomainSocketAddress.of(node.door()))) {
            Frames frames = new Frames(visitor);
            assertThat(Hello.read(frames.next())).isEqualTo(Hello.own());
            int unused = visitor.write(ByteBuffer.wrap(frame(new Hello(TroupeVersion.WIRE, "0.0.1"))));

            assertThat(frames.read()).isNull();
        }
    }

    @Test
    void nonsenseDoesNotHurt() throws IOException {
        try (SocketChannel visitor = SocketChannel.open(UnixDomainSocketAddress.of(node.door()))) {
            int unused = visitor.write(
                    ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            Frames frames = new Frames(visitor);
            WireInput greeting = frames.next();
            assertThat(greeting.remaining()).isPositive();
            assertThatThrownBy(() -> {
                        if (frames.read() == null) {
                            throw new IOException("closed");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(RunningNode.in(parent)).hasSize(1);
        try (Visit visit = Visit.to(node)) {
            NodeStub.withdraw(visit.asActor(), 3).get();
        }
    }
}
