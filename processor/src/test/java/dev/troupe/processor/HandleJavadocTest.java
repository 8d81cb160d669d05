package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Javadoc that is hardly any, or that means something only where it stands; doclint looks at what becomes of it. */
class HandleJavadocTest {
    private static final String HOSTILE = """
            package example;
            import dev.troupe.annotations.Remote;
            import java.sql.Date;
            @Remote
            public class Hostile<A> {
                private static class Hidden {}
                private int secret;
                /** Starts {@link Hidden}, {@link Gone}, {@link #secret}, {@link Date}, {@link A} and {@code $L}.
                 * @param wrong no such thing
                 * @param amount {@code how much
                 * @throws {Odd thing
                 * @throws
                 */
                public Hostile(int amount) {}
                /**
                 * Unclosed {@code a < b, {@link Hidden#x(, List<Hidden>, \\u005cu0041, &nope and }.
                 * @return
                 * @return twice
                 * @param
                 * @param actor {@inheritDoc}
                 * @exception Hidden {@snippet : if (a) { b(); } }
                 * @nonsense
                 */
                public int odd(int actor) { return 0; }
                /** {@inheritDoc} */
                public void nothing() {}
                /** {@value #secret} <a id="here">here</a> {@link java.util.List#of(Object) one} {@link #odd(int)}
                 {@link #odd(long)} {@link Hostile.Hidden} {@link java.base/java.util.Map} {@link Comparable#compareTo(Object)}
                 */
                public void linked(String a, String b) {}
            }
            """;

    @Test
    void standsWhereItMeansTheSame() {
        Compilation compilation = new Compilation()
                .source("example/Hostile.java", HOSTILE.replace("Hostile<A>", "Hostile"))
                .run();

        assertThat(ofGenerated(compilation)).isEmpty();
        assertThat(compilation.generated().get("example/HostileHandle.java"))
                .contains(
                        "<p>Starts {@code Hidden}, {@code Gone}, {@code secret}, {@link Date}, {@code A} and {@code $L}.",
                        "import java.sql.Date;",
                        "Unclosed &#123;@code a &lt; b, {@code Hidden.x(, List<Hidden>, \\\\u0041, &nope and }.",
                        "@param amount &#123;@code how much",
                        "<li>{@code Hidden} <pre>{@code",
                        "{@code secret} <a>here</a> {@link List#of(Object) one} {@link Hostile#odd(int)}",
                        "<li>{Odd thing\n     * </ul>",
                        "{@code odd(long)} {@code Hostile.Hidden} {@code java.base/java.util.Map} "
                                + "{@link Comparable#compareTo(Object)}")
                .contains("@return a ref to the result: twice")
                .doesNotContain("wrong", "@param actor", "nonsense");
    }

    /** Users of the handle of such a class are told nothing, so its Javadoc must say nothing wrong either. */
    @Test
    void breaksNoHandleOfARejectedClass() {
        Compilation compilation =
                new Compilation().source("example/Hostile.java", HOSTILE).run();

        assertThat(ofGenerated(compilation)).isEmpty();
        assertThat(compilation.messages()).anyMatch(each -> each.contains("[remote-generic-class]"));
    }

    private static List<String> ofGenerated(Compilation compilation) {
        return compilation.messages().stream()
                .filter(each -> !each.startsWith("Hostile.java:"))
                .toList();
    }
}
