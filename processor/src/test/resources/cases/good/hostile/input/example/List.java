package example;

public record List(int size) {}
