package dev.troupe.processor.model;

import java.util.Optional;

/**
 * A parameter of a method or constructor.
 *
 * @param nullness where its type says that null may stand
 * @param erasure its declared type as Javadoc links spell it, if generated code may name it
 */
public record RemoteParameter(
        Origin origin, String name, WireType type, Nullness nullness, Optional<JavaType> erasure) {}
