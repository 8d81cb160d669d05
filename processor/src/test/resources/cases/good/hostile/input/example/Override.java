package example;

public record Override(java.util.List<Void> of) {}
