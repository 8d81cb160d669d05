package example;

public record RequestCodec(Request request) {}
