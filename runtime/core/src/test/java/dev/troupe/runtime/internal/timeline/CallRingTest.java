package dev.troupe.runtime.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.NodeTimeline.Span;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that one writes and others read meanwhile. */
@Timeout(60)
class CallRingTest {
    private static final List<String> NAMES = List.of("add(int)", "größe()");

    @TempDir
    private Path directory;

    private Path file;
    private CallRing ring;

    @BeforeEach
    void create() throws IOException {
        file = directory.resolve("calls");
        ring = CallRing.create(file, NAMES);
    }

    private List<Span> read() {
        List<Span> spans = RecordedCalls.ofLiving(file);
        assertThat(RecordedCalls.ofDead(file)).isEqualTo(spans);
        return spans;
    }

    /** What somebody writes into the file. */
    private ByteBuffer bytes() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            return open.getChannel().map(MapMode.READ_WRITE, 0, CallRing.SIZE).order(ByteOrder.nativeOrder());
        }
    }

    private int place(long number) throws IOException {
        return CallRing.place(number, bytes().getInt(CallRing.SPANS_START_AT), capacity());
    }

    private int capacity() throws IOException {
        return bytes().getInt(CallRing.CAPACITY_AT);
    }

    private void add(long from, long to) {
        for (long i = from; i <= to; i++) {
            ring.add(0, 1, i, i);
        }
    }

    private void assertSpans(LongStream began) {
        assertThat(read())
                .extracting(Span::began)
                .containsExactlyElementsOf(began.boxed().toList());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(read()).isEmpty();
        ring.add(1, 1, 1000, 30);
        ring.add(CallRing.SEVERAL, 7, 2000, 500);
        ring.add(5, 1, 3000, 1);

        assertThat(read())
                .containsExactly(
                        new Span("größe()", 1, 1000, 30),
                        new Span("7 calls", 7, 2000, 500),
                        new Span("method 3", 1, 3000, 1));
        assertThat(Files.size(file)).isEqualTo(CallRing.SIZE).isEqualTo(65536);
    }

    @Test
    void itGrowsOnceAndThenTheOldestGoButForTheFirst() throws IOException {
        int first = capacity();
        assertThat(first).isBetween(470, 480);
        add(1, first);
        assertSpans(LongStream.rangeClosed(1, first));
        add(first + 1, first + 1);
        int capacity = capacity();
        assertThat(capacity).isBetween(2000, 2020);
        assertSpans(LongStream.rangeClosed(1, first + 1));
        add(first + 2, 3L * capacity);

        assertSpans(LongStream.concat(LongStream.of(1), LongStream.rangeClosed(2L * capacity + 2, 3L * capacity)));
        assertThat(Files.size(file)).isEqualTo(CallRing.SIZE);
    }

    @Test
    void withoutMemoryToGrowItGoesOnWithWhatItHas() throws IOException {
        int first = capacity();
        Path same = Files.createLink(directory.resolve("same"), file);
        Files.delete(file);
        Files.createDirectory(file); // Nobody can open that for writing.
        add(1, 2L * first);

        assertThat(RecordedCalls.ofLiving(same))
                .extracting(Span::began)
                .containsExactlyElementsOf(
                        LongStream.concat(LongStream.of(1), LongStream.rangeClosed(first + 2L, 2L * first))
                                .boxed()
                                .toList());
    }

    @Test
    void oneThatWasTornIsLeftOut() throws IOException {
        add(1, 5);
        bytes().putLong(place(2), 0); // Its writer was killed.
        bytes().putLong(place(4), 4 + capacity()); // Its writer was faster than who reads.

        assertThat(read()).extracting(Span::began).containsExactly(1L, 3L, 5L);
    }

    @Test
    void whatRunsIsSeenUntilItEnds() throws IOException {
        ring.runs(0, 1000);
        assertThat(read()).containsExactly(new Span("add(int)", 1, 1000, NodeTimeline.GOES_ON));

        ring.rests();
        assertThat(read()).isEmpty();
    }

    @Test
    void whoReadsWhileItIsWrittenSeesWholeSpans() throws Exception {
        AtomicBoolean ends = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (long i = 1; !ends.get(); i++) {
                ring.runs((int) (i & 1), i);
                ring.add((int) (i & 1), (int) i, i, -i);
                ring.rests();
            }
        });
        writer.start();
        long seen = 0;
        try {
            long deadline = System.nanoTime() + 300_000_000;
            while (System.nanoTime() - deadline < 0) {
                List<Span> spans = RecordedCalls.ofLiving(file);
                for (Span each : spans) {
                    boolean runs = each.lasted() == NodeTimeline.GOES_ON;
                    assertThat(each)
                            .isEqualTo(new Span(
                                    NAMES.get((int) (each.began() & 1)),
                                    runs ? 1 : (int) each.began(),
                                    each.began(),
                                    runs ? NodeTimeline.GOES_ON : -each.began()));
                    seen++;
                }
            }
        } finally {
            ends.set(true);
            writer.join();
        }
        assertThat(seen).isPositive();
        assertThat(read().size()).isEqualTo(capacity());
    }

    @Test
    void whereThereIsNoWholeFileThereIsNothing() throws IOException {
        assertThat(RecordedCalls.ofLiving(directory.resolve("none"))).isEmpty();
        assertThat(RecordedCalls.ofDead(directory.resolve("none"))).isEmpty();
        Files.write(file, new byte[100]);
        assertThat(read()).isEmpty();
        Files.write(file, new byte[CallRing.SIZE]);
        assertThat(read()).isEmpty();
        assertThatThrownBy(() -> CallRing.create(directory.resolve("none/calls"), NAMES))
                .isInstanceOf(IOException.class);
    }

    @Test
    void namesWithoutEndLeaveRoomForSpans() throws IOException {
        ring = CallRing.create(file, Collections.nCopies(10_000, "method(java.lang.String)"));
        ring.add(9_999, 1, 1, 1);
        ring.add(0, 1, 2, 1);

        assertThat(read()).extracting(Span::name).containsExactly("method 9997", "method(java.lang.String)");
        assertThat(capacity()).isGreaterThan(200);
    }
}
