package example;

import dev.troupe.annotations.Remote;

class BadRecords {
    @Remote
    // error: [remote-reserved-name] options() would clash with
    record Reserved(int options, String text) {
        Reserved {
            text = text.strip();
        }

        // error: [remote-unsendable-result] The result of other cannot be sent
        public Thread other() {
            return Thread.currentThread();
        }
    }

    @Remote
    record Explicit(
            Runnable runnable) {
        Explicit(
                // error: [remote-unsendable-parameter] 'runnable' of the constructor of Explicit cannot be sent
                Runnable runnable) {
            this.runnable = runnable;
        }

        @Override
        public Runnable runnable() {
            return runnable;
        }
    }
}
