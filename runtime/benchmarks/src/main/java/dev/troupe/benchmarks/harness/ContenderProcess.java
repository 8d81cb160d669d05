package dev.troupe.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A contender in a process of its own: what a JVM has compiled for one caller makes another one's loops slower, and
 * whoever is measured alone is faster than beside others.
 *
 * <p>It ends when its standard input does, so also when this process is killed.
 */
public final class ContenderProcess implements AutoCloseable {
    /**
     * A heap as in a JVM that has run for a while: one that is new costs a page fault of 4 us for every page that is used for the
     * first time, that is every eighty-fifth time that 48 bytes are allocated.
     */
    private static final List<String> WARM_HEAP = List.of("-Xms256m", "-XX:+AlwaysPreTouch");

    private static final int FIGURE_FIELDS = 3;
    private static final long PATIENCE_SECONDS = 20;

    private final String what;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;
    private final List<Long> pids;
    private final String name;

    private ContenderProcess(String what, Process process) throws IOException {
        this.what = what;
        this.process = process;
        orders = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        String[] introduction = answer().split("\t", -1);
        pids = Stream.concat(
                        Stream.of(process.pid()),
                        Arrays.stream(introduction[0].split(" ", -1))
                                .filter(each -> !each.isEmpty())
                                .map(Long::valueOf))
                .toList();
        name = introduction[1];
    }

    /** Starts it with this JVM's class path and such flags as it needs, and returns once it is ready. */
    public static ContenderProcess start(Class<? extends Contender> type, List<String> flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(WARM_HEAP);
        command.addAll(flags);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ContenderMain.class.getName(), type.getName()));
        return start(command);
    }

    /** Starts a program that does what {@link ContenderMain} does. */
    public static ContenderProcess start(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        try {
            return new ContenderProcess(command.get(command.size() - 1), process);
        } catch (IOException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    public String name() {
        return name;
    }

    /** The caller's process and its workers'. */
    List<Long> pids() {
        return pids;
    }

    Map<Figure, Double> measure(Measurement what, int leadIn) throws IOException {
        order(what.words() + " " + leadIn);
        String answer = answer();
        if (answer.isEmpty()) {
            return Map.of();
        }
        String[] fields = answer.split("\t", -1);
        Map<Figure, Double> figures = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += FIGURE_FIELDS) {
            figures.put(new Figure(what.benchmark(), fields[i], fields[i + 1]), Double.valueOf(fields[i + 2]));
        }
        return figures;
    }

    private void order(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(what + " ended before it had an answer; see standard error.");
        }
        return line;
    }

    /** Lets it end in order. */
    @Override
    public void close() throws IOException {
        try {
            order(ContenderMain.CLOSE);
            String unused = answer();
            orders.close();
        } finally {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
