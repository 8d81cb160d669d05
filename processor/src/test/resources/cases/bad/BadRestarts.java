package example;

import dev.troupe.annotations.Remote;

@Remote(
        // error: [remote-bad-restarts] maxRestarts is -2, which is no number of times. Fix: give 0 or more, or -1 for without end.
        maxRestarts = -2,
        maxTaskRetries = -1)
class BadRestarts {
    // error: [remote-bad-restarts] maxTaskRetries is -2147483648, which is no number of times.
    @Remote(maxRestarts = 1, maxTaskRetries = Integer.MIN_VALUE)
    static class Retries {}

    @SuppressWarnings("serial")
    private static class Hidden extends Exception {}

    // error: [remote-bad-restarts] retryExceptions names Hidden, which the code generated for Exceptions cannot name. Fix: make Hidden, and what is around it, package-private or public, or name a superclass that is.
    @Remote(maxTaskRetries = 1, retryExceptions = {IllegalStateException.class, Hidden.class})
    static class Exceptions {}

    static class Tasks {
        @Remote(
                // error: [remote-bad-restarts] maxRestarts is said of count, a task, whose process lives no longer than its call. Fix: leave it out, and call count again where it fails.
                maxRestarts = 1,
                // error: [remote-bad-restarts] maxTaskRetries is said of count, a task,
                maxTaskRetries = 1,
                // error: [remote-bad-restarts] retryExceptions is said of count, a task,
                retryExceptions = IllegalStateException.class)
        static int count() {
            return 1;
        }
    }
}
