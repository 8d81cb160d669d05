package dev.troupe.runtime.internal.queue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A writer's end of a bell. Ringing never waits, and never fails: a reader that is gone needs no waking, and one that
 * missed a bell looks by itself before long.
 *
 * <p>For one thread at a time.
 */
final class Ringer implements AutoCloseable {
    private final Path bell;
    private final ByteBuffer stroke = ByteBuffer.allocateDirect(1);
    private @Nullable SocketChannel channel;

    Ringer(Path bell) {
        this.bell = bell;
    }

    /** Says whether the reader will hear it. */
    boolean ring() {
        if (tryToRing()) {
            return true;
        }
        // The connection's other end was closed since: a new one.
        return tryToRing();
    }

    private boolean tryToRing() {
        try {
            SocketChannel to = channel;
            if (to == null) {
                to = SocketChannel.open(StandardProtocolFamily.UNIX);
                channel = to;
                to.configureBlocking(false);
                to.connect(UnixDomainSocketAddress.of(bell));
            }
            stroke.clear();
            to.write(stroke); // Not written where the socket is full: then enough strokes wait already.
            return true;
        } catch (IOException | NotYetConnectedException e) { // The latter where too many wait at the socket already.
            close();
            return false;
        }
    }

    @Override
    public void close() {
        SocketChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // A socket that fails to close is closed all the same.
            }
        }
    }
}
