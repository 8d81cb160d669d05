package dev.troupe.cli;

import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.Lifetime;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A program with two actors of which the second has to wait until the first is closed, and stays; with an argument, one whose
 * only actor naps for so many milliseconds.
 */
final class NapperProgram {
    static final int NAP_MILLIS = 30;
    static final int NAPS_OF_FIRST = 3;
    static final int NAPS_OF_SECOND = 2;
    /** Fewer than a timeline keeps, should each become a span of its own. */
    static final int COUNTS = 1_000;

    private NapperProgram() {}

    public static void main(String[] arguments) {
        NapperHandle second;
        try (NapperHandle first = NapperHandle.remote()) {
            if (arguments.length > 0) {
                first.nap(Integer.parseInt(arguments[0])).get();
                return;
            }
            for (int i = 0; i < NAPS_OF_FIRST; i++) {
                first.nap(NAP_MILLIS).get();
            }
            second = NapperHandle.options()
                    .name("second")
                    .lifetime(Lifetime.DETACHED)
                    .maxRestarts(1)
                    .remote();
            awaitItWaits(second.count());
        }
        for (int i = 0; i < NAPS_OF_SECOND; i++) {
            second.nap(NAP_MILLIS).get();
        }
        Troupe.get(Stream.generate(second::count).limit(COUNTS - 1).toList());
    }

    /** Not for the copies of its classes any more, but for what the first holds. */
    private static void awaitItWaits(ObjectRef<Integer> ofSecond) {
        while (true) {
            try {
                ofSecond.get(Duration.ofMillis(NAP_MILLIS));
                throw new IllegalStateException("It did not wait.");
            } catch (CallTimeoutException e) {
                if (e.toString().contains("1 Custom1")) {
                    return;
                }
            }
        }
    }
}
