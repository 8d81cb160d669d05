package dev.troupe.runtime.spi;

/**
 * An actor that is being created: the arguments of its constructor are written into it.
 *
 * <p>Belongs to the thread that began it, and to Troupe again once closed: generated code holds it in a {@code try}.
 */
public abstract class Creation extends Arguments {
    /** Starts with room for as many bytes. */
    protected Creation(int capacity) {
        super(capacity);
    }

    /**
     * Asks the node to place the actor and returns at once.
     *
     * @throws dev.troupe.runtime.PlacementException when no node could ever hold it
     */
    public abstract ActorRef start();

    /** Gives the buffer back, whether the actor was started or not. */
    @Override
    public abstract void close();
}
