package dev.troupe.benchmarks.harness;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rounds that count have shown.
 *
 * @param contenders their names; the first is what the others are compared with
 * @param rounds for each round and figure the values, in the order of the names; not a number for who cannot do that
 * @param disturbance the part of the cores' time that other processes used meanwhile: 0 to 1
 */
public record Results(List<String> contenders, List<Map<Figure, double[]>> rounds, double disturbance) {
    public Results {
        contenders = List.copyOf(contenders);
        rounds = List.copyOf(rounds);
    }

    /** The figures, in the order in which they were measured. */
    public List<Figure> figures() {
        return List.copyOf(rounds.get(0).keySet());
    }

    /** Whether a contender can do what the figure is about. */
    public boolean has(Figure figure, int contender) {
        return !Double.isNaN(value(rounds.get(0), figure, contender));
    }

    /** A contender's values of all rounds. */
    public Spread values(Figure figure, int contender) {
        return Spread.of(rounds.stream().mapToDouble(round -> value(round, figure, contender)));
    }

    /** How a contender compares with the first, round by round: never a ratio of medians, which drift apart. */
    Spread ratios(Figure figure, int contender) {
        return Spread.of(
                rounds.stream().mapToDouble(round -> value(round, figure, contender) / value(round, figure, 0)));
    }

    private static double value(Map<Figure, double[]> round, Figure figure, int contender) {
        double[] values = round.get(figure);
        if (values == null) {
            throw new IllegalArgumentException(figure + " was not measured in each round.");
        }
        return values[contender];
    }

    /** Collects one round. */
    static final class Round {
        private final int contenders;
        private final Map<Figure, double[]> values = new LinkedHashMap<>();

        Round(int contenders) {
            this.contenders = contenders;
        }

        void add(int contender, Map<Figure, Double> figures) {
            figures.forEach(
                    (figure, value) -> values.computeIfAbsent(figure, first -> unmeasured())[contender] = value);
        }

        private double[] unmeasured() {
            double[] none = new double[contenders];
            Arrays.fill(none, Double.NaN);
            return none;
        }

        Map<Figure, double[]> values() {
            return values;
        }
    }
}
