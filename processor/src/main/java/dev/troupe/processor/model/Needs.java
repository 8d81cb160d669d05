package dev.troupe.processor.model;

/** What one {@code @Remote} asks for, and the class or method that it stands on. */
public record Needs(String who, Resources resources) {}
