package dev.troupe.processor.model;

/** A component of a record that travels. */
public record RecordComponent(String name, WireType type) {}
