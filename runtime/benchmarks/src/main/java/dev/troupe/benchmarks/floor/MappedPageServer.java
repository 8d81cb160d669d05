package dev.troupe.benchmarks.floor;

import dev.troupe.benchmarks.server.ServerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends each number back. For each line of its input it does so, in a busy loop, until it is told to stop. */
public final class MappedPageServer {
    private MappedPageServer() {}

    /** The argument is the file to map. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Page page = new Page(file);
        Files.deleteIfExists(file);
        ServerMain.say("mapped");
        ServerMain.serveUntilTheEnd(
                line -> {
                    // Beside the thread that reads the input, for its end may come in the middle of the loop.
                    Thread loop = new Thread(() -> serve(page), "serve");
                    loop.setDaemon(true);
                    loop.start();
                },
                () -> {});
    }

    private static void serve(Page page) {
        long last = page.reply();
        page.request(last);
        ServerMain.say("serving");
        while (true) {
            long call = page.request();
            if (call == Page.STOP) {
                ServerMain.say("stopped");
                return;
            }
            if (call == last) {
                Thread.onSpinWait();
            } else {
                page.reply(call);
                last = call;
            }
        }
    }
}
