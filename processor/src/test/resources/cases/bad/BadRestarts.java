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

    // error: [remote-bad-restarts] maxRetries is said of Actor, which is an actor, and no task that could be run again. Fix: leave it out; maxRestarts says how often an actor is restarted, and maxTaskRetries how often its calls are sent again.
    @Remote(maxRetries = 1)
    static class Actor {}

    static class Tasks {
        @Remote(
                // error: [remote-bad-restarts] maxRestarts is said of count, which is a task, and no actor that could be restarted. Fix: leave it out; maxRetries says how often a task is run again.
                maxRestarts = 1,
                // error: [remote-bad-restarts] maxTaskRetries is said of count, which is a task,
                maxTaskRetries = 1,
                // error: [remote-bad-restarts] maxRetries is -2, which is no number of times.
                maxRetries = -2,
                // error: [remote-bad-restarts] retryExceptions names Hidden, which the code generated for count cannot name.
                retryExceptions = Hidden.class)
        static int count() {
            return 1;
        }
    }
}
