package dev.troupe.examples.wordcount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws on standard output how much is done, in one line that is drawn again whenever it would look different; draws
 * nothing where nobody would see that, in a file or a pipe.
 */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final int all;
    private final boolean isSeen = isTerminal(Path.of("/proc/self/fd/1"));
    private int done;
    private int drawn;

    ProgressBar(int all) {
        this.all = all;
        draw(0);
    }

    /**
     * Whether this is where a terminal is opened. What {@code System.console()} says depends on the JDK, and on standard
     * input too.
     */
    private static boolean isTerminal(Path opened) {
        try {
            return Files.readSymbolicLink(opened).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException e) {
            return false;
        }
    }

    /** One more is done. */
    void advance() {
        done++;
        int full = (int) ((long) WIDTH * done / all);
        if (full > drawn) {
            draw(full);
        }
    }

    private void draw(int full) {
        drawn = full;
        if (isSeen) {
            System.out.printf("\r[%s%s] %d %%", "#".repeat(full), ".".repeat(WIDTH - full), 100 * full / WIDTH);
            System.out.flush();
        }
    }

    /** Ends the line. */
    void end() {
        if (isSeen) {
            System.out.println();
        }
    }
}
