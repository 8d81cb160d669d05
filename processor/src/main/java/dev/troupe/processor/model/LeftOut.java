package dev.troupe.processor.model;

/** An inherited method that the handle does not have, and the type it is inherited from. */
public record LeftOut(String signature, String from) {}
