package dev.troupe.examples.stream;

import dev.troupe.runtime.ObjectRefStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Takes what an actor measures as it is measured, and no more of it; and what a task finds as it is found. */
public final class StreamExample {
    private StreamExample() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        try (SensorHandle sensor = SensorHandle.remote(4);
                ObjectRefStream<Double> alarms = sensor.alarms()) {
            try (Stream<Double> measurements = sensor.measurements().stream()) {
                double mean = measurements
                        .limit(1000)
                        .mapToDouble(each -> each)
                        .average()
                        .orElseThrow();
                System.out.printf(Locale.ROOT, "The mean of 1000 measurements is %.2f.%n", mean);
            }
            System.out.println("A few more were made: " + (sensor.measured().get() < 2000));
            System.out.printf(
                    Locale.ROOT,
                    "The first that was too hot: %.2f%n",
                    alarms.iterator().next());
        }
        for (String word : SensorTasks.words(List.of("one after", "the other"))) {
            System.out.println(word);
        }
    }
}
