package dev.troupe.benchmarks.raw;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.harness.Measurement.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.openhft.chronicle.core.io.BackgroundResourceReleaser;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.wire.DocumentContext;
import org.jspecify.annotations.Nullable;

/**
 * The side of the raw queue that asks.
 *
 * <p>The queues are made anew for every measurement, because raw queues never delete anything: 2 million calls are 80 MB.
 */
public final class RawQueue implements Contender {
    private final Path all;
    private final RawWorkerProcess worker;
    private @Nullable Open open;
    private int measurements;

    /** Starts the worker. */
    public RawQueue() throws IOException {
        all = Directories.create();
        worker = RawWorkerProcess.start(all);
    }

    @Override
    public String name() {
        return "chronicle-queue";
    }

    @Override
    public void begin() throws IOException {
        Path directory = Files.createDirectory(all.resolve(Integer.toString(++measurements)));
        open = new Open(directory, worker);
        worker.serve(directory);
    }

    @Override
    public void callOneByOne(long[] nanos) {
        open().callOneByOne(nanos);
    }

    @Override
    public boolean can(Measurement what) {
        return Contender.super.can(what) || what.kind() == Kind.CROWDED || what.kind() == Kind.PACED;
    }

    @Override
    public void callPipelined(int calls, int inFlight) {
        open().callPipelined(calls, inFlight);
    }

    @Override
    public void end() throws IOException {
        Open ending = open();
        ending.stop();
        worker.awaitStopped();
        ending.close();
        open = null;
        BackgroundResourceReleaser.releasePendingResources();
        Directories.delete(ending.directory);
    }

    @Override
    public List<Long> workers() {
        return List.of(worker.pid());
    }

    @Override
    public void close() throws IOException {
        Open left = open;
        if (left != null) {
            left.close();
        }
        worker.close();
    }

    private Open open() {
        Open now = open;
        if (now == null) {
            throw new IllegalStateException("begin() comes first.");
        }
        return now;
    }

    /** The two queues of one measurement. The loops are the yardstick's. */
    private static final class Open {
        private final Path directory;
        private final RawWorkerProcess worker;
        private final ChronicleQueue requests;
        private final ChronicleQueue replies;
        private final ExcerptAppender appender;
        private final ExcerptTailer tailer;

        Open(Path directory, RawWorkerProcess worker) {
            this.directory = directory;
            this.worker = worker;
            requests = RawFrames.requests(directory);
            replies = RawFrames.replies(directory);
            appender = requests.createAppender();
            tailer = replies.createTailer().toEnd();
        }

        void callOneByOne(long[] nanos) {
            for (int i = 0; i < nanos.length; i++) {
                long sent = System.nanoTime();
                request(i, RawFrames.ADD);
                if (await() != i) {
                    throw new IllegalStateException("The raw queue's replies are out of order.");
                }
                nanos[i] = System.nanoTime() - sent;
            }
        }

        void callPipelined(int calls, int inFlight) {
            int answered = 0;
            for (int i = 0; i < calls; i++) {
                request(i, RawFrames.ADD);
                while (i + 1 - answered >= inFlight) {
                    answered += poll();
                }
            }
            while (answered < calls) {
                answered += poll();
            }
        }

        void stop() {
            request(0, RawFrames.STOP);
        }

        void close() {
            replies.close();
            requests.close();
        }

        private void request(long call, int method) {
            try (DocumentContext out = appender.writingDocument()) {
                out.wire().bytes().writeLong(call).writeInt(method).writeInt(1);
            }
        }

        private long await() {
            while (true) {
                try (DocumentContext in = tailer.readingDocument()) {
                    if (in.isPresent()) {
                        return in.wire().bytes().readLong();
                    }
                }
                pause();
            }
        }

        private int poll() {
            try (DocumentContext in = tailer.readingDocument()) {
                if (in.isPresent()) {
                    long unused = in.wire().bytes().readLong();
                    return 1;
                }
            }
            pause();
            return 0;
        }

        private void pause() {
            worker.checkAlive();
            Thread.onSpinWait();
        }
    }
}
