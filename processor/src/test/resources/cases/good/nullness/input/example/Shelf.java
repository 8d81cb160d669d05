package example;

import dev.troupe.annotations.Remote;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Says nothing, but of one parameter. */
@Remote
@NullUnmarked
public class Shelf {
    /** Puts a book there. */
    public void put(@Nullable String title, String place) {}
}
