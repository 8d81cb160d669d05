package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.jdk.User;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;

/** The node's side of its door: a thread that opens it, and one for each visitor. */
public final class Door implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Doorkeeper keeper;
    private final TroupeThreads threads;
    private final String user;
    private final ServerSocketChannel server;
    private final Set<Frames> visitors = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Opens a door for processes of this user. */
    public Door(Path path, Doorkeeper keeper, TroupeThreads threads) throws IOException {
        this.keeper = keeper;
        this.threads = threads;
        user = User.own().getName();
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            server.close();
            throw new IOException("Cannot listen at " + path + ": " + e.getMessage(), e);
        }
        threads.start("troupe-door", this::open);
    }

    private void open() {
        while (!closed) {
            try {
                admit(server.accept());
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException | RuntimeException | Error e) { // No file descriptor or no memory for it now.
                LOG.log(Level.WARNING, "A visitor could not be received: {0}", e.getMessage());
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        }
    }

    private void admit(SocketChannel visitor) throws IOException {
        try {
            threads.start("troupe-visitor", () -> receive(new Frames(visitor)));
        } catch (RuntimeException | Error e) { // Nobody listens to it: it must not wait for an answer.
            visitor.close();
            throw e;
        }
    }

    private void receive(Frames visitor) {
        visitors.add(visitor);
        try (visitor) {
            if (!closed && greet(visitor)) {
                serve(visitor);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A visitor is gone", e);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "A visitor was sent away", e);
        } finally {
            visitors.remove(visitor);
        }
    }

    /** Whether they understand each other. The directory keeps strangers out; another user who may enter is one like root. */
    private boolean greet(Frames visitor) throws IOException {
        String other = visitor.channel()
                .getOption(ExtendedSocketOptions.SO_PEERCRED)
                .user()
                .getName();
        if (!other.equals(user)) {
            LOG.log(Level.WARNING, "{0} was sent away: this node is {1}''s.", other, user);
            return false;
        }
        WireOutput out = new WireOutput(64);
        Hello.own().write(out);
        visitor.write(out);
        WireInput greeting = visitor.read();
        return greeting != null && Hello.read(greeting).equals(Hello.own());
    }

    private void serve(Frames visitor) throws IOException {
        WireInput in;
        while ((in = visitor.read()) != null) {
            byte wish = in.readByte();
            switch (wish) {
                case Wish.JOIN -> {
                    stay(visitor, Origin.read(in));
                    return;
                }
                case Wish.ASK -> visitor.write(answer(in));
                default -> throw new WireFormatException("A visitor wishes " + wish + ".");
            }
        }
    }

    /** Until the program leaves, or is gone. */
    private void stay(Frames visitor, Origin origin) {
        Doorkeeper.Entry entry = keeper.admit(origin);
        boolean left = false;
        try {
            WireOutput out = new WireOutput(1024);
            entry.write(out);
            visitor.write(out);
            WireInput in = visitor.read();
            if (in != null && in.readByte() == Wish.LEAVE) {
                keeper.leave(entry.program(), in.readLong());
                left = true;
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A program is gone", e);
        } finally {
            if (!left && !closed) {
                keeper.gone(entry.program());
            }
        }
    }

    private WireOutput answer(WireInput in) {
        try {
            return keeper.answer(in.readInt(), in);
        } catch (Throwable e) { // Whatever it is, it is the answer.
            return DoorReply.failed(e);
        }
    }

    /** Nobody comes in any more, and whoever is inside hears that the node ends. */
    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        for (Frames each : visitors) {
            each.close();
        }
    }
}
