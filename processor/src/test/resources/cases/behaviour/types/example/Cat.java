package example;

record Cat(int lives, Animal enemy) implements Animal {}
