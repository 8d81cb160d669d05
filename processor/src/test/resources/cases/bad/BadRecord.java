package example;

import dev.troupe.annotations.Remote;

@Remote
// error: [remote-unsendable-parameter] 'thread' of the constructor of BadRecord cannot be sent
record BadRecord(Thread thread, int fine) {
    static void use() {
        BadRecordHandle.remote(Thread.currentThread(), 1).thread().get().interrupt();
    }
}
