package dev.troupe.runtime.internal.queue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.wire.DocumentContext;

/** What other processes do to a lane in these tests. */
final class LaneChild {
    private static final PrintStream OUT = System.out;

    private LaneChild() {}

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[1]);
        try (Lane lane =
                args[0].equals("full") || args[0].equals("alone") ? Lane.create(directory) : Lane.open(directory)) {
            switch (args[0]) {
                case "write" -> write(lane, number(args[2]), number(args[3]), number(args[4]));
                case "hold" -> hold(lane);
                case "ringNobody" -> appendAndDieBeforeTheRing(lane);
                case "sleep" -> sleep(lane);
                case "full" -> fill(lane, directory);
                case "alone" -> appendAndReadOne(lane);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static int awaitStdin() throws IOException {
        return System.in.read();
    }

    private static void write(Lane lane, int writer, int count, int length) throws IOException {
        try (LaneWriter to = lane.writer()) {
            OUT.println("ready");
            awaitStdin();
            for (int i = 0; i < count; i++) {
                to.append(
                        Frames.frame(writer, i, Frames.SMALLEST + (i * 37) % length),
                        Frames.SMALLEST + (i * 37) % length);
            }
            OUT.println("done");
        }
    }

    /** Holds the queue's lock with half a frame written, until it is killed. */
    private static void hold(Lane lane) throws IOException {
        ExcerptAppender appender = lane.queue().createAppender();
        try (DocumentContext document = appender.writingDocument()) {
            document.wire().bytes().write(new byte[500]);
            OUT.println("holding");
            awaitStdin();
            document.rollbackOnClose();
        }
    }

    /** What a writer does that is killed after its frame and before its ring. */
    private static void appendAndDieBeforeTheRing(Lane lane) throws IOException {
        byte[] frame = Frames.frame(1, 0, 100);
        ExcerptAppender appender = lane.queue().createAppender();
        try (DocumentContext document = appender.writingDocument()) {
            document.wire().bytes().write(frame);
        }
        OUT.println("appended");
        awaitStdin();
    }

    /** A reader with nothing to read. */
    private static void sleep(Lane lane) throws IOException {
        try (LaneReader reader = lane.reader(1)) {
            FrameBuffer frame = new FrameBuffer();
            OUT.println("asleep");
            while (!reader.isStopRequested()) {
                reader.raise(1);
                if (!reader.read(frame)) {
                    reader.await(1, TimeUnit.SECONDS.toNanos(10));
                }
                reader.lower();
            }
            OUT.println("stopped");
        }
    }

    /** Appends until memory is full, frees some, goes on; reads all at the end. */
    private static void fill(Lane lane, Path directory) throws IOException {
        Path ballast = directory.resolveSibling("ballast");
        int sent = 0;
        int refused = 0;
        try (LaneWriter to = lane.writer();
                LaneReader reader = lane.reader(1)) {
            Frames frames = new Frames();
            for (int i = 0; i < 2000 && refused < 5; i++) {
                try {
                    to.append(Frames.frame(0, sent, 20_000), 20_000);
                    sent++;
                } catch (IOException e) {
                    if (refused++ == 0) {
                        OUT.println(e.getMessage());
                    }
                }
            }
            OUT.println(refused + " refused");
            Files.delete(ballast);
            for (int i = 0; i < 20; i++) {
                to.append(Frames.frame(0, sent, 20_000), 20_000);
                sent++;
            }
            frames.awaitCount(reader, sent);
            OUT.println(frames.next(reader) ? "one too many" : "all arrived once");
        }
    }

    private static void appendAndReadOne(Lane lane) throws IOException {
        try (LaneWriter to = lane.writer();
                LaneReader reader = lane.reader(1)) {
            to.append(Frames.frame(0, 0, 1000), 1000);
            new Frames().awaitCount(reader, 1);
            OUT.println("read");
        }
    }
}
