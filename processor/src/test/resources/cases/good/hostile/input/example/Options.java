package example;

public enum Options { NONE, ALL }
