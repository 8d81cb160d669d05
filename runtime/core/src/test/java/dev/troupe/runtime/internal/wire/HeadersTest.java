package dev.troupe.runtime.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The layouts, byte for byte as they are drawn. */
class HeadersTest {
    @Test
    void aRequestIsLaidOutAsDrawn() {
        byte[] frame = new byte[RequestHeader.LENGTH];
        RequestHeader.write(
                frame,
                RequestHeader.CALL,
                RequestHeader.LARGE,
                0x01020304,
                0x1112131415161718L,
                0x21222324,
                0x31323334,
                0x4142434445464748L);

        assertThat(HexFormat.of().formatHex(frame))
                .isEqualTo("02" + "01" + "0100" + "04030201" // kind, version, flags, method
                        + "1817161514131211" // call number
                        + "24232221" + "34333231" // caller, connection
                        + "4847464544434241"); // correlation
    }

    @Test
    void aRequestIsReadAsItWasWritten() {
        byte[] frame = new byte[RequestHeader.LENGTH];
        for (long call : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            int number = (int) (call * 3);
            int method = RequestHeader.method(number & 0xffff, (short) ~number);
            RequestHeader.write(frame, RequestHeader.CREATE, (short) 0, method, call, ~number, number - 1, ~call);

            assertThat(RequestHeader.isReadable(frame, frame.length)).isTrue();
            assertThat(RequestHeader.kind(frame)).isEqualTo(RequestHeader.CREATE);
            assertThat(RequestHeader.isLarge(frame)).isFalse();
            assertThat(RequestHeader.method(frame)).isEqualTo(number & 0xffff);
            assertThat(RequestHeader.build(frame)).isEqualTo((short) ~number);
            assertThat(RequestHeader.call(frame)).isEqualTo(call);
            assertThat(RequestHeader.caller(frame)).isEqualTo(~number);
            assertThat(RequestHeader.connection(frame)).isEqualTo(number - 1);
            assertThat(RequestHeader.correlation(frame)).isEqualTo(~call);
        }
    }

    @Test
    void aReplyIsLaidOutAsDrawn() {
        byte[] frame = new byte[ReplyHeader.LENGTH];
        ReplyHeader.write(
                frame,
                ReplyHeader.DIED,
                (short) (ReplyHeader.LARGE | ReplyHeader.FAILED),
                0x01020304,
                0x1112131415161718L);

        assertThat(HexFormat.of().formatHex(frame))
                .isEqualTo("02" + "01" + "0300" + "04030201" // kind, version, flags, connection
                        + "1817161514131211"); // call number
        assertThat(ReplyHeader.kind(frame)).isEqualTo(ReplyHeader.DIED);
        assertThat(ReplyHeader.flags(frame)).isEqualTo((short) 3);
        assertThat(ReplyHeader.connection(frame)).isEqualTo(0x01020304);
        assertThat(ReplyHeader.call(frame)).isEqualTo(0x1112131415161718L);
    }

    @Test
    void theFlagsOfARequestMayBeMany() {
        byte[] frame = new byte[RequestHeader.LENGTH];
        RequestHeader.write(frame, RequestHeader.CALL, (short) 0xffff, 0, 0, 0, 0, 0);
        assertThat(RequestHeader.isLarge(frame)).isTrue();

        RequestHeader.write(frame, RequestHeader.CALL, (short) 0xfffe, 0, 0, 0, 0, 0);
        assertThat(RequestHeader.isLarge(frame)).isFalse();
    }

    @Test
    void whatIsTooShortOrOfAnotherVersionIsNotReadable() {
        byte[] request = new byte[100];
        RequestHeader.write(request, RequestHeader.CALL, (short) 0, 0, 0, 0, 0, 0);
        assertThat(RequestHeader.isReadable(request, 32)).isTrue();
        assertThat(RequestHeader.isReadable(request, 31)).isFalse();
        assertThat(RequestHeader.isReadable(request, 0)).isFalse();
        request[1]++;
        assertThat(RequestHeader.isReadable(request, 32)).isFalse();

        byte[] reply = new byte[100];
        ReplyHeader.write(reply, ReplyHeader.REPLY, (short) 0, 0, 0);
        assertThat(ReplyHeader.isReadable(reply, 16)).isTrue();
        assertThat(ReplyHeader.isReadable(reply, 15)).isFalse();
        reply[1]++;
        assertThat(ReplyHeader.isReadable(reply, 16)).isFalse();
    }
}
