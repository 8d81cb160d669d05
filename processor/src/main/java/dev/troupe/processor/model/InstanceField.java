package dev.troupe.processor.model;

/** A field of an object that is sent field by field, and the class that declares it. */
public record InstanceField(TypeRef owner, String name, WireType type) {}
