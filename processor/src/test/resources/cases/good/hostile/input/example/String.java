package example;

public record String(java.lang.String text) {}
