package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's side of a node's door. One thread asks; any may close it. Whoever asks waits for 10 seconds at most, also for a
 * node that was stopped by a signal, and an interrupt is put aside meanwhile.
 */
public final class Visit implements AutoCloseable {
    private final RunningNode node;
    private final Frames frames;

    private Visit(RunningNode node, Frames frames) {
        this.node = node;
        this.frames = frames;
    }

    /**
     * Goes to a node.
     *
     * @throws StartupException when it is gone, or of another version
     */
    public static Visit to(RunningNode node) {
        Frames frames = null;
        try {
            frames = new Frames(SocketChannel.open(StandardProtocolFamily.UNIX));
            Hello ofNode = greet(node, frames);
            String misfit = Hello.own().misfit(node.describe(), ofNode).orElse("");
            if (!misfit.isEmpty()) {
                throw new StartupException(misfit, null);
            }
            return new Visit(node, frames);
        } catch (IOException | RuntimeException e) {
            close(frames, e);
            if (e instanceof StartupException refused) {
                throw refused;
            }
            throw new StartupException(node.describe() + " cannot be reached: " + e.getMessage(), e);
        }
    }

    private static Hello greet(RunningNode node, Frames frames) throws IOException {
        return Hello.read(Conversation.hold(frames, () -> {
            frames.channel().connect(UnixDomainSocketAddress.of(node.door()));
            WireOutput out = new WireOutput(64);
            Hello.own().write(out);
            frames.write(out);
            return frames.next();
        }));
    }

    /** Says something and waits for the answer. */
    WireInput exchange(WireOutput said) throws IOException {
        return Conversation.hold(frames, () -> {
            frames.write(said);
            return frames.next();
        });
    }

    private static void close(@Nullable Frames frames, Exception reason) {
        try {
            if (frames != null) {
                frames.close();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    public RunningNode node() {
        return node;
    }

    /** The node, as {@code NodeStub} asks it; a question is answered before it returns. */
    public ActorRef asActor() {
        return new ActorRef() {
            @Override
            public long id() {
                return ActorId.NODE;
            }

            @Override
            public Question request(int method) {
                return new Question(Visit.this, method);
            }

            @Override
            public void close() {}

            @Override
            public String toString() {
                return node.describe();
            }
        };
    }

    /** Joins the node: from now on this belongs to one program. */
    public Doorkeeper.Entry join(Origin origin) throws IOException {
        WireOutput out = new WireOutput(4096);
        out.writeByte(Wish.JOIN);
        origin.write(out);
        return Doorkeeper.Entry.read(exchange(out));
    }

    /** Waits until the node ends the connection, or is gone. */
    public void awaitEnd() {
        try {
            while (frames.read() != null) {
                // Nothing is said on the way.
            }
        } catch (IOException e) {
            // As good as the end.
        }
    }

    /** Leaves: the node ends what this program owns, which has so long to finish, and then the connection. */
    public void leave(long graceNanos) throws IOException {
        WireOutput out = new WireOutput(16);
        out.writeByte(Wish.LEAVE);
        out.writeLong(graceNanos);
        frames.write(out);
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }
}
