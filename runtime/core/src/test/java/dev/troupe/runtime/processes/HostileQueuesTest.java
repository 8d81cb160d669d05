package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.queue.Lane;
import dev.troupe.runtime.internal.queue.LaneWriter;
import dev.troupe.runtime.internal.wire.ReplyHeader;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.TypedHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Frames that do not decode, in the queues of processes that live: they are told of, and nothing else becomes of them. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class HostileQueuesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte OF_NO_KIND = 99;
    private static final int OF_NOBODY = 4711;

    /** What says that it holds several frames. */
    private static final byte[] BATCH = {(byte) 0xb7, 0, 0, 0, -1, -1, -1, -1, 1, 2, 3};

    private static final String[] REJECTED = {
        "A request of 3 bytes has no header of this version and was skipped.",
        "A request of 29 bytes has no header of this version and was skipped.",
        "A request of kind 99 was skipped.",
        "A request of method " + ProbeStub.ECHO + " was rejected: ",
        "A request of method 1,000 was rejected: ",
        "A request of method " + ProbeStub.TEXT + " was rejected: ",
        "The rest of a batch of " + BATCH.length + " bytes does not decode and was skipped."
    };

    @TempDir
    private Path directory;

    @BeforeEach
    void init() {
        Troupe.init(TroupeConfig.defaults().logDirectory(directory).logToConsole(false));
    }

    private static SessionPaths session() {
        return new SessionPaths(Stress.session());
    }

    private static void send(Path queue, byte[]... frames) throws IOException {
        try (Lane lane = Lane.open(queue);
                LaneWriter writer = lane.writer()) {
            for (byte[] each : frames) {
                writer.append(each, each.length);
            }
        }
    }

    private static byte[] ofOtherVersion(byte[] frame) {
        byte[] other = frame.clone();
        other[1]++;
        return other;
    }

    /** A request of nobody with a few bytes that mean nothing. */
    private static byte[] request(byte kind, short flags, int method) {
        byte[] frame = new byte[RequestHeader.LENGTH + 9];
        Arrays.fill(frame, (byte) -1);
        RequestHeader.write(
                frame,
                kind,
                flags,
                RequestHeader.method(method, ProbeStub.TYPE.build()),
                OF_NOBODY,
                OF_NOBODY,
                OF_NOBODY);
        return frame;
    }

    private static byte[] reply(byte kind, short flags) {
        byte[] frame = new byte[ReplyHeader.NOTICE_LENGTH];
        ReplyHeader.write(frame, kind, flags, OF_NOBODY, OF_NOBODY);
        return Arrays.copyOf(frame, ReplyHeader.LENGTH + 1);
    }

    private String log(String name) throws IOException {
        try (Stream<Path> logs = Files.walk(directory)) {
            Path log = logs.filter(each -> each.endsWith(name)).findFirst().orElseThrow();
            return Files.readString(log);
        }
    }

    @Test
    void actorsServeOn() throws IOException {
        try (ProbeHandle one = ProbeHandle.remote();
                ProbeHandle ofSeveral = ProbeHandle.options().maxConcurrency(2).remote("")) {
            for (ProbeHandle each : List.of(one, ofSeveral)) {
                assertThat(each.add(1).get(SOON)).isEqualTo(1);

                sendRequests(session().actor(TypedHandle.actorOf(each).id()));

                assertThat(each.add(1).get(SOON)).as("none of them was run").isEqualTo(2);
                String log = each.toString().replace('#', '-') + ".log";
                await().atMost(SOON).untilAsserted(() -> assertThat(log(log)).contains(REJECTED));
            }
        }
    }

    private static void sendRequests(Path queue) throws IOException {
        short none = 0;
        send(
                queue,
                new byte[3],
                ofOtherVersion(request(RequestHeader.CALL, none, ProbeStub.ADD)),
                request(OF_NO_KIND, none, ProbeStub.ADD),
                request(RequestHeader.CALL, none, ProbeStub.ECHO),
                request(RequestHeader.CALL, none, 1000),
                request(RequestHeader.CALL, RequestHeader.LARGE, ProbeStub.TEXT),
                request(RequestHeader.CALL, RequestHeader.SPLICED, ProbeStub.CONCAT),
                request(RequestHeader.NEXT, none, ProbeStub.ADD),
                BATCH);
    }

    @Test
    void whoCallsReadsOn() throws IOException {
        short none = 0;
        try (Listener said = new Listener();
                Listener saidOfQueue = new Listener("dev.troupe.queue");
                ProbeHandle probe = ProbeHandle.remote()) {
            ObjectRef<String> pending = probe.promise("ever");
            assertThat(probe.add(1).get(SOON)).isEqualTo(1);

            send(
                    ownReplies(),
                    new byte[3],
                    ofOtherVersion(reply(ReplyHeader.REPLY, none)),
                    reply(OF_NO_KIND, none),
                    reply(ReplyHeader.REPLY, none),
                    reply(ReplyHeader.REPLY, ReplyHeader.FAILED),
                    reply(ReplyHeader.REPLY, ReplyHeader.STORED),
                    reply(ReplyHeader.DIED, none),
                    BATCH);

            said.await("A reply of 3 bytes has no header of this version and was skipped.", "");
            said.await("A reply of 13 bytes has no header of this version and was skipped.", "");
            said.await("A reply of kind 99 was skipped.", "");
            said.await("A reply could not be read and was skipped.", "");
            saidOfQueue.await("The rest of a batch of " + BATCH.length + " bytes does not decode and was skipped.", "");
            assertThat(pending.isDone()).isFalse();
            probe.fulfil("more").get(SOON);
            assertThat(pending.get(SOON)).isEqualTo("evermore");

            ActorRef quirk = Quirk.create("");
            ObjectRef<Long> longer = Quirk.call(quirk, Quirk.SEVEN, Codecs.LONG);
            assertThatThrownBy(() -> longer.get(SOON))
                    .isInstanceOf(CallFailedException.class)
                    .hasMessageContaining(".seven() returned what does not decode: ");
            assertThat(Quirk.call(quirk, Quirk.SEVEN, Codecs.INT).get(SOON)).isEqualTo(7);
            quirk.close();
        }
    }

    /** The reply queue of this process, which calls alone. */
    private static Path ownReplies() throws IOException {
        try (Stream<Path> callers = Files.list(session().callers())) {
            List<Path> all = callers.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
