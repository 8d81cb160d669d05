package dev.troupe.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user's Javadoc says of a method or constructor, in words that read the same elsewhere.
 *
 * @param text all that stands before the tags
 * @param parameters what it says of parameters, by the names that the user gave them
 * @param result what it says of what comes back
 * @param failures what it says of exceptions
 * @param deprecation what to use instead
 */
public record Description(
        Prose text,
        Map<String, Prose> parameters,
        Optional<Prose> result,
        List<Failure> failures,
        Optional<Prose> deprecation) {
    /** Nothing at all: what is said of classes without sources. */
    public static final Description NONE = of(Prose.of(""));

    /** An exception, or the link to one, and when it is thrown. */
    public record Failure(Prose exception, Prose when) {}

    /** Copies maps and lists. */
    public Description {
        parameters = Map.copyOf(parameters);
        failures = List.copyOf(failures);
    }

    /** Some text, and no tags. */
    public static Description of(Prose text) {
        return new Description(text, Map.of(), Optional.empty(), List.of(), Optional.empty());
    }
}
