package example;

record Dog(String name) implements Animal {}
