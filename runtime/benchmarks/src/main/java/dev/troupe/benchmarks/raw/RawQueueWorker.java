package dev.troupe.benchmarks.raw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.core.io.BackgroundResourceReleaser;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * The side of the raw queue that answers, in a process of its own.
 *
 * <p>Each line on its standard input is a directory with two queues, which it serves until a request says stop. The end
 * of its input means that the other side is gone, however it ended: then it deletes what that left, and ends too.
 */
public final class RawQueueWorker {
    static final String READY = "ready";
    static final String STOPPED = "stopped";

    private RawQueueWorker() {}

    /** The argument is the directory around all the others. */
    public static void main(String[] arguments) throws InterruptedException {
        BlockingQueue<Path> directories = new LinkedBlockingQueue<>();
        Thread input = new Thread(() -> readInput(directories, Path.of(arguments[0])), "input");
        input.setDaemon(true);
        input.start();
        while (true) {
            Path directory = directories.take();
            try (ChronicleQueue requests = RawFrames.requests(directory);
                    ChronicleQueue replies = RawFrames.replies(directory)) {
                serve(requests, replies);
            }
            BackgroundResourceReleaser.releasePendingResources();
            System.out.println(STOPPED);
        }
    }

    private static void readInput(BlockingQueue<Path> directories, Path all) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                directories.add(Path.of(line));
            }
            Directories.delete(all);
        } catch (IOException e) {
            System.err.println("The raw queue's worker could not clean up: " + e);
        } finally {
            // Not exit(): hooks would wait for queues that the other thread still reads.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void serve(ChronicleQueue requests, ChronicleQueue replies) {
        ExcerptTailer tailer = requests.createTailer();
        ExcerptAppender appender = replies.createAppender();
        System.out.println(READY);
        int value = 0;
        while (true) {
            try (DocumentContext in = tailer.readingDocument()) {
                if (!in.isPresent()) {
                    Thread.onSpinWait();
                    continue;
                }
                Bytes<?> bytes = in.wire().bytes();
                long call = bytes.readLong();
                if (bytes.readInt() == RawFrames.STOP) {
                    return;
                }
                value += bytes.readInt();
                try (DocumentContext out = appender.writingDocument()) {
                    out.wire().bytes().writeLong(call).writeInt(value);
                }
            }
        }
    }
}
