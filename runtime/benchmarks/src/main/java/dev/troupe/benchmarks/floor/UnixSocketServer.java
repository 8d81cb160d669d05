package dev.troupe.benchmarks.floor;

import dev.troupe.benchmarks.server.ServerMain;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Adds up the numbers that come through a socket, and sends the sum back for each. */
public final class UnixSocketServer {
    private UnixSocketServer() {}

    /** The argument is the name of the socket to connect to. */
    public static void main(String[] arguments) throws IOException {
        SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]));
        Thread loop = new Thread(() -> serve(socket), "serve");
        loop.setDaemon(true);
        loop.start();
        ServerMain.say("connected");
        ServerMain.serveUntilTheEnd(socket);
    }

    private static void serve(SocketChannel socket) {
        ByteBuffer number = ByteBuffer.allocateDirect(Integer.BYTES);
        int sum = 0;
        try {
            while (true) {
                readWhole(socket, number);
                sum += number.getInt(0);
                socket.write(number.clear().putInt(0, sum));
            }
        } catch (EOFException | java.nio.channels.ClosedChannelException e) {
            return; // The other side has ended, or this one does.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a buffer. */
    static void readWhole(SocketChannel socket, ByteBuffer number) throws IOException {
        number.clear();
        while (number.hasRemaining()) {
            if (socket.read(number) < 0) {
                throw new EOFException("The other side has ended.");
            }
        }
    }
}
