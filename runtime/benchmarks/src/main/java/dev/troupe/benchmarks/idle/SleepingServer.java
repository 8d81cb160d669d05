package dev.troupe.benchmarks.idle;

import dev.troupe.benchmarks.server.ServerMain;
import java.io.IOException;

/** A JVM that only waits for its end. */
final class SleepingServer {
    private SleepingServer() {}

    public static void main(String[] arguments) throws IOException {
        ServerMain.takeOutput();
        ServerMain.say("asleep");
        ServerMain.serveUntilTheEnd(() -> {});
    }
}
