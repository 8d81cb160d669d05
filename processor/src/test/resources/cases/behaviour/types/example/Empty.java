package example;

record Empty() {}
