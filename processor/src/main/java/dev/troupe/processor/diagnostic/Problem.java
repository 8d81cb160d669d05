package dev.troupe.processor.diagnostic;

import dev.troupe.processor.model.Origin;

/** A mistake that was found, where it stands, and what the user reads about it. */
public record Problem(Rule rule, Origin origin, String message) {}
