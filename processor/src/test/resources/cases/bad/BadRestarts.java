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

    static class Tasks {
        @Remote(
                // error: [remote-bad-restarts] maxRestarts is said of count, a task, whose process lives no longer than its call. Fix: leave it out, and call count again where it fails.
                maxRestarts = 1,
                // error: [remote-bad-restarts] maxTaskRetries is said of count, a task,
                maxTaskRetries = 1)
        static int count() {
            return 1;
        }
    }
}
