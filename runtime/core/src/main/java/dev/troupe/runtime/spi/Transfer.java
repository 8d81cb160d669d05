package dev.troupe.runtime.spi;

/**
 * A handle on its way to another process. Who sends it says so to the node before, so that its actor does not end in the
 * meantime. For one thread at a time.
 */
public interface Transfer {
    /** Where nobody keeps account of handles. */
    Transfer UNCOUNTED = new Transfer() {
        @Override
        public long number() {
            return 0;
        }

        @Override
        public void announce(long receiver) {}

        @Override
        public void takeBack() {}

        @Override
        public Transfer again() {
            return this;
        }
    };

    /** What stands beside the handle, so that its receiver can say which one has arrived; 0 where nobody counts them. */
    long number();

    /**
     * It is about to be sent.
     *
     * @param receiver the number of an actor, or of a process that gets a result
     */
    void announce(long receiver);

    /** It was not sent after all. */
    void takeBack();

    /** The same handle on its way once more. */
    Transfer again();
}
