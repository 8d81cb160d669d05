package example;

public enum Void { VOID }
