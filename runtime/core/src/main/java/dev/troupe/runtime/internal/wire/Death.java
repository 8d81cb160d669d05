package dev.troupe.runtime.internal.wire;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why an actor is no more.
 *
 * @param reason the sentence after the actor's name, such as {@code was killed by Troupe.kill().}, and what follows it
 * @param thrown what its constructor threw, as {@link Thrown} wrote it; empty if that was not the cause
 * @param name what it was called, for those whose handle came from elsewhere; null if it had no name
 */
public record Death(String reason, byte[] thrown, @Nullable String name) {
    private static final byte[] NOTHING = new byte[0];

    /** Its end was asked for. */
    public static final Death CLOSED = new Death("was closed.");

    /** It has asked for its end itself. */
    public static final Death EXITED = new Death("ended itself: exit (Troupe.exitActor()).");

    /** A death whose cause is no exception. */
    public Death(String reason) {
        this(reason, NOTHING, null);
    }

    /** A death whose cause is an exception, as {@link Thrown} wrote it. */
    public Death(String reason, byte[] thrown) {
        this(reason, thrown, null);
    }

    /** The same of an actor with this name. */
    public Death of(@Nullable ActorName actor) {
        return actor == null ? this : new Death(reason, thrown, actor.toString());
    }

    /** A death whose cause is an exception. */
    public static Death of(String reason, Throwable cause) {
        WireOutput out = new WireOutput(1024);
        Thrown.write(out, cause);
        return new Death(reason, Arrays.copyOf(out.array(), out.position()));
    }

    public void write(WireOutput out) {
        out.writeString(reason);
        out.writeSize(thrown.length);
        out.writeBytes(thrown, 0, thrown.length);
        out.writeString(name);
    }

    public static Death read(WireInput in) {
        String reason = in.readString();
        byte[] thrown = new byte[Math.max(0, in.readSize(1))];
        in.readBytes(thrown, 0, thrown.length);
        return new Death(reason == null ? "" : reason, thrown, in.readString());
    }

    /** The exception that was the cause, if there was one. */
    public @Nullable Throwable cause(@Nullable ClassLoader loader) {
        return thrown.length == 0 ? null : Thrown.read(new WireInput(thrown, 0, thrown.length), loader);
    }
}
