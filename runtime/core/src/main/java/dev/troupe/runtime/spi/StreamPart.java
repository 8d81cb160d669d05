package dev.troupe.runtime.spi;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a {@link WireInput} reads, which ends where a value ends.
 *
 * @param bulks what lies beside it; null for nothing
 * @param isKept whether it is read by many, or many times: handles and refs in it are kept by it, and none arrives
 */
public record StreamPart(
        byte[] bytes, int offset, int length, @Nullable Bulks bulks, boolean isKept) {
    /** What it names is compared, as nobody does. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return length + " bytes";
    }
}
