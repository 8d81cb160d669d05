package dev.troupe.runtime.internal.queue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A reader's end of a bell: a Unix-domain socket on which writers knock, under a selector, because interrupting a thread
 * that waits on the socket itself would close it.
 *
 * <p>One thread waits at a time; {@link #interruptWait} may be called by any.
 */
final class Bell implements AutoCloseable {
    /** Writers connect while the reader may be stopped. */
    private static final int BACKLOG = 1024;

    private final Selector selector;
    private final ServerSocketChannel server;
    private final ByteBuffer strokes = ByteBuffer.allocateDirect(256);

    Bell(Path path) throws IOException {
        selector = Selector.open();
        try {
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(path), BACKLOG);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            selector.close();
            throw new IOException("Cannot listen at " + path + ": " + e.getMessage(), e);
        }
    }

    /** Waits until the bell rings, the time is over, the thread is interrupted, or the wait is. */
    void await(long nanos) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos + 999_999);
        if (millis <= 0) {
            return;
        }
        selector.select(this::answer, millis);
    }

    void interruptWait() {
        selector.wakeup();
    }

    private void answer(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                SocketChannel writer = server.accept();
                if (writer != null) {
                    writer.configureBlocking(false);
                    writer.register(selector, SelectionKey.OP_READ);
                }
            } else {
                strokes.clear();
                if (((SocketChannel) key.channel()).read(strokes) < 0) {
                    key.channel().close();
                }
            }
        } catch (IOException e) {
            if (key.channel().equals(server)) {
                return; // No file descriptor is left for the writer; it rings again, and the reader looks again.
            }
            // A writer that died in the middle of it; its channel is of no more use.
            key.cancel();
            try {
                key.channel().close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (!selector.isOpen()) {
            return;
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
