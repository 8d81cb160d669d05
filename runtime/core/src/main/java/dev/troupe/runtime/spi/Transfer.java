package dev.troupe.runtime.spi;

/**
 * A handle, or a ref to an object, on its way to another process. Who sends it says so to the node before, so that its actor or
 * the object does not end in the meantime ({@link TroupeRuntime#announce}). For one thread at a time.
 */
public interface Transfer {
    /** Where nobody keeps account of handles. */
    Transfer UNCOUNTED = new Transfer() {
        @Override
        public long number() {
            return 0;
        }

        @Override
        public long actor() {
            return 0;
        }

        @Override
        public Transfer again() {
            return this;
        }

        @Override
        public void letGo() {}
    };

    /** What stands beside the handle, so that its receiver can say which one has arrived; 0 where nobody counts them. */
    long number();

    /** The number of the handle's actor, or of the object. */
    long actor();

    /** The same handle on its way once more. */
    Transfer again();

    /** It keeps its actor in this process until this is called: the node knows of it, or it is not sent after all. */
    void letGo();
}
