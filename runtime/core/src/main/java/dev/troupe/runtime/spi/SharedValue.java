package dev.troupe.runtime.spi;

import org.jspecify.annotations.Nullable;

/** A ref whose value may lie in shared memory, where other processes can read it. */
public interface SharedValue {
    /**
     * Begins to send what lies there, in place of the value itself.
     *
     * @param codec what its receivers read it with
     * @return null where nothing lies there, or not as that codec reads it
     */
    @Nullable
    Transfer share(Codec<?> codec);

    /** This ref keeps nothing there any more, and can be used no more; where nothing of it lies there, it stays as it is. */
    void free();
}
