package dev.troupe.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", "a name", "a/b#c[d]", "Zähler", "計数器", "\uD83D\uDE00", " x "})
    void almostAnythingIsAName(String name) {
        assertThat(new ActorName(name, name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void blankNamesAreRefused(String name) {
        assertThatThrownBy(() -> new ActorName(name, "default"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The name of an actor must not be blank, was \"" + name + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\0", "\u001B[31m", "a\u0085", "a\u2028b", "a\uD83D"})
    void whatWouldBreakALineIsRefused(String name) {
        assertThatThrownBy(() -> new ActorName("x", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The namespace of an actor must not have control characters, had U+");
    }

    @Test
    void longNamesAreRefused() {
        assertThat(new ActorName("x".repeat(200), "default").name()).hasSize(200);
        assertThatThrownBy(() -> new ActorName("x".repeat(201), "default"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The name of an actor must have at most 200 characters, had 201: \"" + "x".repeat(20)
                        + "...\".");
    }

    @Test
    void namesAreOrderedByNamespaceAndShowItWhereItIsNotTheDefault() {
        assertThat(Stream.of(new ActorName("a", "jobs"), new ActorName("b", "default"), new ActorName("a", "default"))
                        .sorted())
                .extracting(ActorName::toString)
                .containsExactly("a", "b", "jobs/a");
    }
}
