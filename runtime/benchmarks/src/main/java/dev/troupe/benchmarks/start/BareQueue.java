package dev.troupe.benchmarks.start;

import java.nio.file.Path;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;

/** The least that a worker could do: opens a queue, writes to it, and says so. */
final class BareQueue {
    private BareQueue() {}

    /** The argument is the directory of the queue. */
    public static void main(String[] arguments) {
        try (SingleChronicleQueue queue = SingleChronicleQueueBuilder.binary(Path.of(arguments[0]))
                        .build();
                ExcerptAppender appender = queue.createAppender()) {
            try (DocumentContext out = appender.writingDocument()) {
                out.wire().bytes().writeInt(1);
            }
        }
        System.out.println("written");
    }
}
