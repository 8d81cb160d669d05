package example;

import dev.troupe.annotations.ConcurrencyGroup;
import dev.troupe.annotations.Remote;

class BadConcurrency {
    // error: [remote-bad-concurrency] maxConcurrency of None is 0, and none of its calls could ever run. Fix: give 1 or more, or leave it out for one at a time.
    @Remote(maxConcurrency = 0)
    static class None {
        public void run() {}
    }

    // error: [remote-bad-concurrency] maxPendingCalls of NonePending is 0, and none of its calls could ever be made. Fix: give 1 or more, or leave it out for as many as there is room for.
    @Remote(maxPendingCalls = 0)
    static class NonePending {
        public void run() {}
    }

    @Remote(maxPendingCalls = -1)
    static class AnyPending {
        public void run() {}
    }

    @Remote
    @ConcurrencyGroup(
            value = "io",
            // error: [remote-bad-concurrency] maxConcurrency of the group "io" is -1, and none of its calls could ever run.
            maxConcurrency = -1)
    static class Negative {
        public void run() {}
    }

    @Remote
    // error: [remote-bad-concurrency] A concurrency group of Nameless has a blank name. Fix: give one that says what its methods do, such as "io".
    @ConcurrencyGroup(" ")
    static class Nameless {
        public void run() {}
    }

    @Remote
    @ConcurrencyGroup("io")
    @ConcurrencyGroup("io")
    // error: [remote-bad-concurrency] The concurrency group "io" of Twice is there twice. Fix: leave one of them out, or give it another name.
    static class Twice {
        public void run() {}
    }

    @Remote
    @ConcurrencyGroup("io")
    @ConcurrencyGroup("cpu")
    static class Groups {
        @ConcurrencyGroup("io")
        public void in() {}

        // error: [remote-bad-concurrency] out is in the concurrency group "oi", which Groups does not have; it has "io", "cpu". Fix: write @ConcurrencyGroup("oi") on Groups too, or name one that it has.
        @ConcurrencyGroup("oi")
        public void out() {}

        // error: [remote-bad-concurrency] maxConcurrency stands on sized, and is said of a whole group. Fix: write it on Groups, as in @ConcurrencyGroup(value = "io", maxConcurrency = 2).
        @ConcurrencyGroup(value = "io", maxConcurrency = 2)
        public void sized() {}
    }

    @Remote
    static class NoGroup {
        // error: [remote-bad-concurrency] run is in the concurrency group "io", which NoGroup does not have. Fix: write @ConcurrencyGroup("io") on NoGroup too, or name one that it has.
        @ConcurrencyGroup("io")
        public void run() {}
    }

    static class Tasks {
        @Remote(
                // error: [remote-bad-concurrency] maxConcurrency is said of count, which is a task, and has a worker to itself while it runs. Fix: leave it out; call the task several times, and the calls run beside each other.
                maxConcurrency = 2,
                // error: [remote-bad-concurrency] maxPendingCalls is said of count, which is a task,
                maxPendingCalls = 3,
                // error: [remote-bad-concurrency] virtualThreads is said of count, which is a task,
                virtualThreads = true)
        // error: [remote-bad-concurrency] @ConcurrencyGroup is said of count, which is a task,
        @ConcurrencyGroup("io")
        static int count() {
            return 1;
        }
    }
}
