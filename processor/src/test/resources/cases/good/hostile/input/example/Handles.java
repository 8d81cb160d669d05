package example;

public record Handles(ActorHandle handle, java.util.List<HostileHandle> all) {}
