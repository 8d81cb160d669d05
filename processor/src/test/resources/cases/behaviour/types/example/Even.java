package example;

record Even(int value, Odd next) {
    Even {
        if (value % 2 != 0) {
            throw new IllegalArgumentException(value + " is odd");
        }
    }

    record Odd(int value, Even next) {}
}
