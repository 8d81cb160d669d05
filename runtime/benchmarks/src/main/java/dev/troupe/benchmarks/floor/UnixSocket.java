package dev.troupe.benchmarks.floor;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.harness.Measurement.Kind;
import dev.troupe.benchmarks.server.Answers;
import dev.troupe.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sends a number through a socket and blocks until the sum comes back: what it costs to wake another process and be woken. */
public final class UnixSocket implements Contender {
    private final ServerProcess server;
    private final SocketChannel socket;
    private final ByteBuffer number = ByteBuffer.allocateDirect(Integer.BYTES);
    private final Answers answers = new Answers("The socket");

    /** Starts the other side. The socket has lost its name when that is there, so nobody need clean up. */
    public UnixSocket() throws IOException {
        Path directory = Files.createTempDirectory("unix-socket-");
        Path name = directory.resolve("socket");
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(name));
            server = ServerProcess.start(UnixSocketServer.class, List.of(), name.toString());
            String unused = server.answer();
            socket = listener.accept();
        } finally {
            Files.deleteIfExists(name);
            Files.delete(directory);
        }
    }

    @Override
    public String name() {
        return "unix-socket";
    }

    @Override
    public void callOneByOne(long[] nanos) throws IOException {
        for (int i = 0; i < nanos.length; i++) {
            long sent = System.nanoTime();
            socket.write(number.clear().putInt(0, 1));
            UnixSocketServer.readWhole(socket, number);
            nanos[i] = System.nanoTime() - sent;
            answers.only(number.getInt(0));
        }
    }

    @Override
    public boolean can(Measurement what) {
        return what.kind() == Kind.SYNC || what.kind() == Kind.WOKEN;
    }

    @Override
    public void callPipelined(int calls, int inFlight) {
        throw new UnsupportedOperationException("It is there to be woken, one call at a time.");
    }

    @Override
    public List<Long> workers() {
        return List.of(server.pid());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        server.close();
    }
}
