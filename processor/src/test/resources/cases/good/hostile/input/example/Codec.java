package example;

public record Codec(Codecs codecs) {}
