package example;

public record Request(int in, int out, int value, List list) {}
