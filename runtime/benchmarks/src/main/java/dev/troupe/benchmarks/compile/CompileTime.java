package dev.troupe.benchmarks.compile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The program: measures what the processor adds to the time that javac takes, for projects of several sizes. */
public final class CompileTime {
    private static final String USAGE = "Usage: compile [--rounds=N] [CLASSES...]";
    private static final List<Integer> SIZES = List.of(100, 300, 1000);
    private static final int ROUNDS = 5;

    private CompileTime() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = ROUNDS;
        List<Integer> sizes = new ArrayList<>();
        try {
            for (String each : arguments) {
                if (each.startsWith("--rounds=")) {
                    rounds = number(each.substring("--rounds=".length()));
                } else {
                    sizes.add(number(each));
                }
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
        }
        measure(sizes.isEmpty() ? SIZES : sizes, rounds, System.out);
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException("There are only numbers of 1 or more here, was \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    /** Compiles projects of these sizes, all in each round, and prints what that took. */
    static void measure(List<Integer> sizes, int rounds, PrintStream out) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("troupe-compile");
        try {
            List<Comparison> comparisons = sizes.stream().map(Comparison::new).toList();
            for (int round = 0; round < rounds; round++) {
                for (Comparison each : comparisons) {
                    compare(each, directory);
                }
            }
            out.println("Median (least to most) of " + rounds + " rounds; each javac, of Java " + Runtime.version()
                    + ", is a process of its own.\n" + Comparison.HEADER);
            comparisons.forEach(each -> out.println(each.render()));
        } finally {
            delete(directory);
        }
    }

    private static void compare(Comparison comparison, Path directory) throws IOException, InterruptedException {
        Path sources = emptied(directory.resolve("sources"));
        SampleProject.write(sources, comparison.classes());
        Path generated = emptied(directory.resolve("generated"));
        Path classes = emptied(directory.resolve("classes"));
        Javac javac = new Javac(directory);
        List<String> processor = List.of(
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                "dev.troupe.processor.LocalClassProcessor,dev.troupe.processor.RemoteProcessor");
        Javac.Cost with = javac.run(
                Stream.concat(processor.stream(), Stream.of("-s", generated.toString(), "-d", classes.toString()))
                        .toList(),
                sources);
        emptied(classes);
        comparison.add(with, javac.run(List.of("-proc:none", "-d", classes.toString()), sources, generated));
    }

    private static Path emptied(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
