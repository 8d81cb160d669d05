package loose;

import dev.troupe.annotations.Remote;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Stands in a package that says nothing. */
@NullMarked
final class Marked {
    private Marked() {}

    /** Is marked by what is around it. */
    @Remote
    static class Inside {
        /** Does nothing. */
        public void run() {}
    }

    /** Runs where it may. */
    @Remote
    static @Nullable String find(@Nullable String name, String place) {
        return name;
    }
}
