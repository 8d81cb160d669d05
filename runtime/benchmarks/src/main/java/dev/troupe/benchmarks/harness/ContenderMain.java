package dev.troupe.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/**
 * The process of one contender, which does what {@link ContenderProcess} says on its standard input, a line each, and
 * answers each line with one: first, unasked, its workers' ids and its name, and then figures, nothing if it cannot do
 * what it was asked for.
 *
 * <pre>
 *   SYNC 200000 1 20000                          kind of calls, how many, in flight, lead-in
 *   p50 (tab) ns (tab) 700.0 (tab) rate ...      figure, unit, value, the next figure
 *   close
 *   close
 * </pre>
 *
 * <p>The end of its input means that nobody is interested any more, however that came.
 */
public final class ContenderMain {
    static final String CLOSE = "close";

    private ContenderMain() {}

    /** The argument is the class of a {@link Contender} with a constructor that takes nothing. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        Thread input = new Thread(() -> readInput(orders), "input");
        input.setDaemon(true);
        input.start();
        Class<? extends Contender> type = Class.forName(arguments[0]).asSubclass(Contender.class);
        try (Contender contender = type.getConstructor().newInstance()) {
            answers.println(contender.workers().stream().map(String::valueOf).collect(Collectors.joining(" "))
                    + "\t"
                    + contender.name());
            Meter meter = new Meter(contender);
            for (String order = orders.take(); !order.equals(CLOSE); order = orders.take()) {
                String[] words = order.split(" ", -1);
                answers.println(text(
                        meter.measure(Measurement.parse(words[0], words[1], words[2]), Integer.parseInt(words[3]))));
            }
        }
        answers.println(CLOSE);
    }

    private static void readInput(BlockingQueue<String> orders) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            System.err.println("The orders of the benchmark cannot be read: " + e);
        }
        System.exit(0);
    }

    private static String text(Map<Figure, Double> figures) {
        return figures.entrySet().stream()
                .map(each -> each.getKey().metric() + "\t" + each.getKey().unit() + "\t" + each.getValue())
                .collect(Collectors.joining("\t"));
    }
}
