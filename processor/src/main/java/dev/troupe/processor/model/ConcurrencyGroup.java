package dev.troupe.processor.model;

import java.util.Optional;

/**
 * What one {@code @ConcurrencyGroup} says: on a class, of a group; on a method, in which one that is.
 *
 * @param origin where its name stands
 * @param maxConcurrency how many calls run at once, if that was written
 */
public record ConcurrencyGroup(Origin origin, String name, Optional<Resources.Times> maxConcurrency) {
    /** How many calls run at once. */
    public int places() {
        return maxConcurrency.map(Resources.Times::value).orElse(1);
    }
}
