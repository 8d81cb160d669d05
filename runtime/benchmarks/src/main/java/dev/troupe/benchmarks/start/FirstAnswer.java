package dev.troupe.benchmarks.start;

import dev.troupe.benchmarks.calls.AdderHandle;

/** A whole program: creates an actor, calls it, and prints the answer. */
final class FirstAnswer {
    private FirstAnswer() {}

    public static void main(String[] arguments) {
        try (AdderHandle adder = AdderHandle.options().numCpus(0).remote()) {
            System.out.println(adder.add(1).get());
        }
    }
}
