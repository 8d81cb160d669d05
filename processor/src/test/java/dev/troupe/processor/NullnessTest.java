package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code @Nullable} is for people and tools: the wire does not know it. */
class NullnessTest {
    private static final String BASE = """
            package base;

            import org.jspecify.annotations.Nullable;

            /** From a library. */
            public class Base {
                /** Gives it back. */
                public @Nullable String echo(@Nullable String text) {
                    return text;
                }
            }
            """;

    private static final String ACTOR = """
            package example;

            import dev.troupe.annotations.MultiReturn;
            import dev.troupe.annotations.Remote;
            import java.util.List;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            /** Has a bit of everything. */
            @NullMarked
            @Remote
            public class Actor {
                /** Begins. */
                public Actor(@Nullable String name) {}

                /** Two of a kind. */
                public record Pair(@Nullable String left, List<@Nullable Integer> right) {}

                /** Splits. */
                @MultiReturn
                public Pair split(@Nullable Pair pair, String @Nullable [] words) {
                    throw new IllegalStateException();
                }

                /** Does nothing. */
                public void run() {}
            }
            """;

    @Test
    void changesNothingOnTheWire() {
        Compilation with = new Compilation().source("example/Actor.java", ACTOR).run();
        String unsaid = ACTOR.replaceAll("@Null(able|Marked)\\s", "").replaceAll("import org.jspecify.*\n", "");
        Compilation without =
                new Compilation().source("example/Actor.java", unsaid).run();

        assertThat(with.messages()).isEmpty();
        assertThat(without.messages()).isEmpty();
        assertThat(signatures(with)).hasSize(3).isEqualTo(signatures(without));
        assertThat(with.generated().get("example/ActorHandle.java")).contains("@NullMarked", "@Nullable");
        assertThat(without.generated().toString()).doesNotContain("jspecify");
    }

    /** JDK-8225377: before 22, javac does not tell what annotations the types in class files have. */
    @Test
    void isReadFromClassFilesWhereJavacShowsIt() {
        Compilation library = new Compilation().source("base/Base.java", BASE).run();
        Compilation compilation = new Compilation()
                .with(library)
                .source(
                        "example/Heir.java",
                        "package example; /** Inherits. */ @dev.troupe.annotations.Remote"
                                + " public class Heir extends base.Base {}")
                .run();

        assertThat(compilation.messages()).isEmpty();
        String shown = Runtime.version().feature() < 22
                ? "ObjectRef<String> echo(String text)"
                : "ObjectRef<@Nullable String> echo(@Nullable String text)";
        assertThat(compilation.generated().get("example/HeirHandle.java")).contains(shown);
    }

    private static List<String> signatures(Compilation compilation) {
        return compilation
                .generated()
                .getOrDefault("example/ActorStub.java", "")
                .lines()
                .filter(each -> each.contains("new Signature("))
                .toList();
    }
}
