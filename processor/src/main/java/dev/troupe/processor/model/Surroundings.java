package dev.troupe.processor.model;

import java.util.Set;

/**
 * What generated code meets where it will stand.
 *
 * @param takenNames those of the names of the generated types that types written by hand already have
 * @param handleByHand whether the handle's is one of them; else other classes of the round merely want that name too
 * @param warnings the warnings that javac would give for the user's own declarations, such as {@code deprecation}
 * @param seesGenerated whether {@code javax.annotation.processing.Generated} can be used there
 * @param nullMarks whether types exclude null there
 * @param shadowsJavaLang whether a type of the package has the name of one of {@code java.lang}
 */
public record Surroundings(
        Set<String> takenNames,
        boolean handleByHand,
        Set<String> warnings,
        boolean seesGenerated,
        NullMarks nullMarks,
        boolean shadowsJavaLang) {
    /** Copies the sets. */
    public Surroundings {
        takenNames = Set.copyOf(takenNames);
        warnings = Set.copyOf(warnings);
    }
}
