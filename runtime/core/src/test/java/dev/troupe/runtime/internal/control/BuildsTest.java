package dev.troupe.runtime.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuildsTest {
    private static String compare(List<String> ofActor, List<String> ofCaller) {
        return Builds.compare("Counter#1", ofActor, ofCaller)
                .map(Throwable::getMessage)
                .orElse("");
    }

    @Test
    void theSameSignaturesFit() {
        assertThat(compare(List.of("Counter() 1", "add(int) 2"), List.of("Counter() 1", "add(int) 2")))
                .isEmpty();
    }

    @Test
    void whatDiffersIsNamed() {
        assertThat(compare(
                        List.of("add(int) 2", "get(Map<String, Long>) 3", "old() 1"),
                        List.of("add(int) 4", "get(Map<String, Long>) 3", "put(A, B) 5", "x() 6")))
                .isEqualTo(
                        "Counter#1 was compiled from another version of its class than the handle: the actor lacks put(A, B), x();"
                                + " the handle lacks old(); the types differ of add(int)."
                                + "\n    Fix: compile both from the same source, and start the actor again.");
        assertThat(compare(List.of("a() 1", "b() 2"), List.of("b() 2", "a() 1")))
                .contains("their methods stand in another order.");
    }
}
