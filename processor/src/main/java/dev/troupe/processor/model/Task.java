package dev.troupe.processor.model;

/** What is said of a method marked {@code @Remote}: what it needs, and whether it can be one at all. */
public record Task(Resources needs, boolean isStatic, boolean isPrivate, boolean isPublic) {}
