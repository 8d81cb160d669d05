package example;

/** What it permits is visible in this package alone. */
public sealed interface Animal permits Dog, Cat {}
