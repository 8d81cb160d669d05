package dev.troupe.processor.model;

/** A constructor, which becomes {@code remote(...)} unless it is private. */
public record RemoteConstructor(Origin origin, int number, Parameters parameters, boolean isPrivate) {}
