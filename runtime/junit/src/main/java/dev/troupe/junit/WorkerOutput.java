package dev.troupe.junit;

/** What workers printed, on its way below the stack trace of a failure; it has none of its own. */
final class WorkerOutput extends Exception {
    private static final long serialVersionUID = 1L;

    WorkerOutput(String text) {
        super(text, null, false, false);
    }
}
