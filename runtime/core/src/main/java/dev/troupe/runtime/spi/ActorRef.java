package dev.troupe.runtime.spi;

/** One actor, as its handles see it: where their calls begin. Safe for any thread. */
public interface ActorRef {
    /** The actor's number, unique within its session. */
    long id();

    /** Begins a call of the method with this number; the arguments are written into what is returned. */
    Request request(int method);

    /** Begins to send a handle of it to another process. */
    default Transfer transfer() {
        return Transfer.UNCOUNTED;
    }

    /** What {@link dev.troupe.runtime.ActorHandle#close()} does. */
    void close();

    /** The actor as messages name it, such as {@code Counter#3}. */
    @Override
    String toString();
}
