package dev.troupe.processor.model;

/** A method that the handle does not have, and the type that declares it. */
public record LeftOut(String signature, String from) {}
