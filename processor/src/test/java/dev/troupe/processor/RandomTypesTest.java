package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.model.ValueKind;
import dev.troupe.processor.random.Echoes;
import dev.troupe.processor.random.RandomSources;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Any value of any type that travels arrives as it was sent: random classes are compiled with the processor, and random
 * values sent through their stubs, bytes and dispatchers. A failure tells the seed of the classes and the number of the
 * call.
 */
class RandomTypesTest {
    private static final List<String> VALUES =
            Arrays.stream(ValueKind.values()).map(ValueKind::qualifiedName).toList();
    private static final int METHODS = 150;
    private static final int CALLS = 25_000;

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void valuesArriveAsTheyWereSent(@ForAll long seed) throws Exception {
        Echoes echoes = new Echoes(seed, compiled(seed, METHODS).loader(), true);
        echoes.run(0, CALLS);

        assertThat(echoes.values()).isGreaterThanOrEqualTo(CALLS);
    }

    /** The random classes of a seed. */
    static Compilation compiled(long seed, int methods) {
        Compilation compilation = new Compilation()
                .sources(RandomSources.of(seed, methods, VALUES))
                .run();
        assertThat(compilation.messages()).as("seed " + seed).isEmpty();
        return compilation;
    }
}
