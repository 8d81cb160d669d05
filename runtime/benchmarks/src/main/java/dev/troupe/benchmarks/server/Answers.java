package dev.troupe.benchmarks.server;

/**
 * Checks sums that may come in any order: calls that are in flight together may overtake each other.
 *
 * <p>If 5 was the last sum, three calls answer 6, 7 and 8, whose sum is known. Used by one thread.
 */
public final class Answers {
    private final String system;
    private int calls;
    private int sum;
    private int expected;

    public Answers(String system) {
        this.system = system;
    }

    /** Takes the answer to a call that nothing was in flight with. */
    public void only(int answer) {
        add(answer);
        check();
    }

    /** Takes the answer to one of several calls. */
    public void add(int answer) {
        expected += ++calls;
        sum += answer;
    }

    /** Fails unless all answers so far are right, as far as their sum can tell. */
    public void check() {
        if (sum != expected) {
            throw new IllegalStateException(
                    system + "'s " + calls + " answers add up to " + sum + " instead of " + expected + ".");
        }
    }
}
