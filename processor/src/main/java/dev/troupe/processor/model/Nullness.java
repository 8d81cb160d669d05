package dev.troupe.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a type says that null may stand: for people and tools only, the wire takes null anywhere.
 *
 * @param nullable whether it may be null itself
 * @param parts the same of what stands in its angle or square brackets, or behind its {@code extends}
 */
public record Nullness(boolean nullable, List<Nullness> parts) {
    /** A type that says nothing. */
    public static final Nullness UNSAID = new Nullness(false, List.of());

    /** Parts that say nothing are none. */
    public Nullness {
        parts = parts.stream().allMatch(Nullness::isUnsaid) ? List.of() : List.copyOf(parts);
    }

    /** Whether null may stand nowhere in the type, as far as it says. */
    public boolean isUnsaid() {
        return !nullable && parts.isEmpty();
    }

    /** The same inside a type that may be null itself. */
    public Nullness orNull() {
        return new Nullness(true, parts);
    }

    /** What one of its parts says. */
    public Nullness part(int index) {
        return index < parts.size() ? parts.get(index) : UNSAID;
    }

    /** Null may stand wherever one of the two says so. */
    public Nullness or(Nullness other) {
        List<Nullness> both = new ArrayList<>();
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            both.add(part(i).or(other.part(i)));
        }
        return new Nullness(nullable || other.nullable, both);
    }
}
