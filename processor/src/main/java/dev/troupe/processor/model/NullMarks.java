package dev.troupe.processor.model;

import java.util.Optional;

/**
 * Whether types without {@code @Nullable} exclude null, as JSpecify's marks say.
 *
 * @param inClass inside the class
 * @param inPackage in the package in which generated code stands, for what has no mark of its own
 */
public record NullMarks(boolean inClass, boolean inPackage) {
    /** Where JSpecify is not there, nothing is marked. */
    public static final NullMarks NONE = new NullMarks(false, false);

    private static final String MARKED = "NullMarked";
    private static final String UNMARKED = "NullUnmarked";

    /** The annotation that the handle needs to mean what its class means; none where its package says the same. */
    public Optional<String> ofHandle() {
        return inClass == inPackage ? Optional.empty() : Optional.of(inClass ? MARKED : UNMARKED);
    }

    /** The annotation of what is between handle and class, where null is a value like any other. */
    public Optional<String> inside() {
        return inPackage ? Optional.of(UNMARKED) : Optional.empty();
    }
}
