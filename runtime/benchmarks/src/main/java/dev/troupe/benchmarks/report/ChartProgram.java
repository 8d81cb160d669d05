package dev.troupe.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program that draws what a run has left: {@code runtime/benchmarks/chart}, after {@code runtime/benchmarks/run}.
 *
 * <p>Without the script: {@code java -cp target/classes:target/lib/* dev.troupe.benchmarks.report.ChartProgram
 * target/benchmark.json target/benchmark.svg}.
 */
public final class ChartProgram {
    private static final int ARGUMENTS = 2;

    private ChartProgram() {}

    /** The arguments are the file of results and the file for the picture. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != ARGUMENTS) {
            System.err.println("Usage: chart [RESULTS.json PICTURE.svg]");
            System.exit(2);
        }
        Path picture = Path.of(arguments[1]);
        Files.writeString(picture, new Chart(new ResultsFile(Path.of(arguments[0])).read()).svg());
        System.out.println("Drawn: " + picture);
    }
}
