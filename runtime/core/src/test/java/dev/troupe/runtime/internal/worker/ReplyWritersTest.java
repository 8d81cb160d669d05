package dev.troupe.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.fixtures.SharedMemory;
import dev.troupe.runtime.internal.queue.FrameBuffer;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneReader;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplyWritersTest {
    private static final int CALLER = 7;

    /** Whatever the size of its files, a queue has to begin the next one for so much. */
    private static final int MUCH = 20 << 20;

    @TempDir(factory = SharedMemory.class)
    private Path directory;

    private SessionPaths session;
    private ReplyWriters writers;
    private final WireOutput out = new WireOutput(64);

    @BeforeEach
    void open() throws IOException {
        session = new SessionPaths(directory);
        Files.createDirectories(session.callers());
        writers = new ReplyWriters(session);
    }

    @AfterEach
    void close() {
        writers.close();
    }

    private void reply(int call, int bytes) {
        out.reset(ReplyHeader.LENGTH + bytes);
        writers.reply(out, (short) 0, CALLER, 1, call);
    }

    @Test
    void repliesArrive() throws IOException {
        try (Lane lane = Lane.create(session.caller(CALLER));
                LaneReader reader = lane.reader(1)) {
            reply(41, 4);

            assertThat(read(reader)).isEqualTo(41);
        }
    }

    @Test
    void aCallerThatIsGoneIsForgottenWithTheFirstError() throws IOException {
        Lane lane = Lane.create(session.caller(CALLER));
        reply(1, 4);
        lane.close();
        Lane.delete(session.caller(CALLER));

        // As many as fill a file: the next one cannot be made in a directory that is gone.
        for (int written = 0; written < MUCH; written += 32 << 10) {
            reply(2, 32 << 10);
        }

        // Were the old queue still open, the reply would go there.
        try (Lane next = Lane.create(session.caller(CALLER));
                LaneReader reader = next.reader(1)) {
            reply(3, 4);
            assertThat(read(reader)).isEqualTo(3);
        }
    }

    private static long read(LaneReader reader) {
        FrameBuffer frame = new FrameBuffer();
        assertThat(reader.read(frame)).isTrue();
        return ReplyHeader.call(frame.array());
    }
}
