package loose;

import dev.troupe.annotations.Remote;
import org.jspecify.annotations.Nullable;

/** Is not marked, and says one thing all the same. */
@Remote
class Plain {
    /** Gives it back. */
    public @Nullable String echo(@Nullable String text) {
        return text;
    }

    /** Gives nothing back. */
    public void run() {}
}
