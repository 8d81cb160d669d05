package dev.troupe.runtime.spi;

import dev.troupe.runtime.ActorHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all generated handles have in common: they are equal when they reach the same actor. */
public abstract class TypedHandle<A> implements ActorHandle<A> {
    /** The actor that the calls go to. */
    protected final ActorRef actor;

    /** A handle of this actor. */
    protected TypedHandle(ActorRef actor) {
        this.actor = Objects.requireNonNull(actor, "actor");
    }

    /** The actor that a handle's calls go to. */
    public static ActorRef actorOf(ActorHandle<?> handle) {
        if (handle instanceof TypedHandle<?> typed) {
            return typed.actor;
        }
        throw new IllegalArgumentException("Not a handle that Troupe generated: " + handle);
    }

    @Override
    public final void close() {
        actor.close();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TypedHandle<?> that && that.actor.id() == actor.id();
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(actor.id());
    }

    /** The actor as messages name it, such as {@code Counter#3}. */
    @Override
    public final String toString() {
        return actor.toString();
    }
}
