package dev.troupe.examples.wordcount;

/** Draws on standard output how much is done, in one line that is drawn again whenever it would look different. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final int all;
    private int done;
    private int drawn;

    ProgressBar(int all) {
        this.all = all;
        draw(0);
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
        System.out.printf("\r[%s%s] %d %%", "#".repeat(full), ".".repeat(WIDTH - full), 100 * full / WIDTH);
        System.out.flush();
    }

    /** Ends the line. */
    void end() {
        System.out.println();
    }
}
