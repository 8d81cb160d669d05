package dev.troupe.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** How the main class of a {@link ServerProcess} talks to the other side, and ends with it. */
public final class ServerMain {
    private static final PrintStream ANSWERS = System.out;

    private ServerMain() {}

    /** Takes standard output for what is said to the other side: what a library prints goes to standard error. */
    public static void takeOutput() {
        System.setOut(System.err);
    }

    /** Says a line to the other side. */
    public static void say(String line) {
        ANSWERS.println(line);
    }

    /** Serves until the other side wants no more, or is gone, and then ends this JVM, whatever still runs in it. */
    public static void serveUntilTheEnd(Consumer<String> line, AutoCloseable server) {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            input.lines().forEach(line);
            server.close();
        } catch (Exception e) {
            System.err.println("A server could not end in order: " + e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    /** The same for who is told nothing. */
    public static void serveUntilTheEnd(AutoCloseable server) throws IOException {
        serveUntilTheEnd(line -> {}, server);
    }
}
