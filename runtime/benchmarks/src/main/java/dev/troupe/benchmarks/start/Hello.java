package dev.troupe.benchmarks.start;

/** The least that a program can do. */
final class Hello {
    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
