package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.troupe.runtime.CallTimeoutException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.processes.Abacus.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs of tasks, of calls of actors and of values that are put, each of which needs some of those before it: what comes of
 * them is what would come of them one after the other. Some fail, some are cancelled.
 */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(120)
class RandomProgramsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PROGRAMS = 12;
    private static final int STEPS = 60;

    /** Some travel in the queues, some as objects. */
    private static final int[] SIZES = {1, 100, 10_000, 70_000, 300_000};

    /** Each seed is a program for good; another one each time would find more, and tell less. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void valuesAreThoseOfOneAfterTheOther(int seed) {
        Troupe.init(TroupeConfig.defaults().cpus(2).logToConsole(false));
        List<Abacus.Handle> actors = List.of(Abacus.Handle.remote(1), Abacus.Handle.remote(1), Abacus.Handle.remote(3));
        for (int program = 0; program < PROGRAMS; program++) {
            new Program(new Random(1000L * seed + program), actors).run();
        }
        actors.forEach(Abacus.Handle::close);
    }

    /** What is known of a step without having taken it. */
    private static final class Step {
        private final ObjectRef<byte[]> ref;
        private final byte[] value;

        /** What may be the reason for its failure; nothing if it has a value. */
        private final Set<String> failures = new HashSet<>();

        /** Whether it, or what it needs, was cancelled. */
        private boolean mayBeCancelled;

        Step(ObjectRef<byte[]> ref, byte[] value) {
            this.ref = ref;
            this.value = value;
        }
    }

    private static final class Program {
        private final Random random;
        private final List<Abacus.Handle> actors;
        private final List<Step> steps = new ArrayList<>();

        Program(Random random, List<Abacus.Handle> actors) {
            this.random = random;
            this.actors = actors;
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                steps.add(steps.isEmpty() || random.nextInt(8) == 0 ? put(i) : call(i));
            }
            steps.forEach(this::check);
        }

        private int size() {
            return SIZES[random.nextInt(SIZES.length)];
        }

        private Step any() {
            return steps.get(random.nextInt(steps.size()));
        }

        private Step put(int number) {
            byte[] value = new Recipe(number, size(), false).make(new byte[0], List.of());
            return new Step(Troupe.put(value), value);
        }

        private Step call(int number) {
            Recipe recipe = new Recipe(number, size(), random.nextInt(20) == 0);
            Step first = any();
            List<Step> others = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                others.add(any());
            }
            List<ObjectRef<byte[]>> refs = others.stream().map(each -> each.ref).toList();
            int who = random.nextInt(actors.size() + 2);
            ObjectRef<byte[]> ref = who < actors.size()
                    ? actors.get(who).make(recipe, first.ref, refs)
                    : Abacus.makeByTask(recipe, first.ref, refs);
            List<Step> needed = new ArrayList<>(others);
            needed.add(first);
            boolean fails = recipe.fails() || needed.stream().anyMatch(each -> !each.failures.isEmpty());
            Step step = new Step(
                    ref,
                    fails
                            ? new byte[0]
                            : recipe.make(
                                    first.value,
                                    others.stream().map(each -> each.value).toList()));
            if (recipe.fails()) {
                step.failures.add(recipe.failure());
            }
            for (Step each : needed) {
                step.failures.addAll(each.failures);
                step.mayBeCancelled |= each.mayBeCancelled;
            }
            if (random.nextInt(15) == 0) {
                boolean unused = ref.cancel();
                step.mayBeCancelled = true;
            }
            return step;
        }

        private void check(Step step) {
            try {
                byte[] value = step.ref.get(SOON);
                assertThat(step.failures).isEmpty();
                assertThat(value).isEqualTo(step.value);
            } catch (CallTimeoutException e) {
                fail("It did not end.", e);
            } catch (TroupeException e) {
                String reason = rootMessage(e);
                assertThat(step.mayBeCancelled || step.failures.contains(reason))
                        .as("%s, and not one of %s", e, step.failures)
                        .isTrue();
            }
        }

        private static String rootMessage(Throwable thrown) {
            Throwable root = thrown;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return String.valueOf(root.getMessage());
        }
    }
}
