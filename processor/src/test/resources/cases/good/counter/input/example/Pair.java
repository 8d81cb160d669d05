package example;

/** A name and a size. */
public record Pair(String name, long size) {}
