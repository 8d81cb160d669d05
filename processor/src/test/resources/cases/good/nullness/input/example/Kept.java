package example;

import org.jspecify.annotations.Nullable;

/** Keeps a value. */
public class Kept<T extends @Nullable Object> {
    private @Nullable T value;

    /** Keeps another. */
    public void keep(T value) {
        this.value = value;
    }

    /** The last one, if there is one. */
    public @Nullable T kept() {
        return value;
    }
}
