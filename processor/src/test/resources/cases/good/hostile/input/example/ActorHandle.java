package example;

public record ActorHandle(int id) {}
