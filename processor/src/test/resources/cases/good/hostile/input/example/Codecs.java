package example;

public enum Codecs { STRING, INT }
