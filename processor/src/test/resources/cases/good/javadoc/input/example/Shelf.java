package example;

import java.util.Collection;

/** Where {@link Library} has its methods from. */
abstract class Shelf {
    /**
     * Counts what stands here; {@link #clear() clearing it} makes that 0, as for any {@link Collection}.
     *
     * @return how many
     */
    public int size() {
        return 0;
    }

    /** Empties it. */
    public void clear() {}
}
