package dev.troupe.benchmarks.harness;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many calls one contender makes in a measurement: some need a hundred times as long for one as others do. */
final class Pace {
    private static final int FIRST_PART = 100;
    private static final int LEAD_IN_PART = 10;

    private final Duration limit;
    private final Map<String, Double> rates = new HashMap<>();

    Pace(Duration limit) {
        this.limit = limit;
    }

    /** As many as asked for, if they go into the limit; a small part of them as long as that is not known. */
    Measurement fit(Measurement asked) {
        if (asked.isFixed()) {
            return asked;
        }
        Double rate = rates.get(asked.benchmark());
        double calls = rate == null ? (double) asked.calls() / FIRST_PART : rate * limit.toNanos() / 1e9;
        return asked.withCalls((int) Math.max(1, Math.min(asked.calls(), calls)));
    }

    /** How many calls there should be before a measurement, at most. */
    static int leadIn(Measurement fitted, int most) {
        return Math.min(most, fitted.calls() / LEAD_IN_PART);
    }

    /** Remembers how fast the calls of a measurement were. */
    void note(Measurement measured, Map<Figure, Double> figures) {
        Double rate = figures.get(Figure.rate(measured.benchmark()));
        Double batchRate = figures.get(Figure.batchRate(measured.benchmark()));
        if (rate != null) {
            rates.put(measured.benchmark(), rate);
        } else if (batchRate != null) {
            rates.put(measured.benchmark(), batchRate * measured.inFlight());
        }
    }
}
