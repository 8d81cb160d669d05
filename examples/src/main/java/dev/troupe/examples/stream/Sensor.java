package dev.troupe.examples.stream;

import dev.troupe.annotations.Remote;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.Stream;

/** Measures a temperature, and tells whoever listens when it gets too hot. */
@Remote
public class Sensor {
    private final SubmissionPublisher<Double> alarms = new SubmissionPublisher<>();
    private final Random random;
    private double temperature = 20;
    private int measured;

    /** One whose measurements can be foretold. */
    public Sensor(long seed) {
        random = new Random(seed);
    }

    /** Measures without end: each measurement is made when somebody is about to take it. */
    public Stream<Double> measurements() {
        return Stream.generate(this::measure);
    }

    private double measure() {
        measured++;
        temperature += random.nextGaussian();
        if (temperature > 22) {
            alarms.offer(temperature, null); // Who does not listen misses some; nobody is held up.
        }
        return temperature;
    }

    /** How many measurements have been made. */
    public int measured() {
        return measured;
    }

    /** Each temperature that is too high, from now on. */
    public Flow.Publisher<Double> alarms() {
        return alarms;
    }

    /** Splits a text, here to show that a task gives back one part after the other as well. */
    @Remote
    static Stream<String> words(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split(" ")));
    }
}
