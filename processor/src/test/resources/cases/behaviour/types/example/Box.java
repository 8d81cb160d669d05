package example;

record Box<T>(T value) {}
