package dev.troupe.runtime.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.spi.WireOutput;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The layouts, byte for byte as they are drawn. */
class HeadersTest {
    @Test
    void aRequestIsLaidOutAsDrawn() {
        byte[] frame = new byte[RequestHeader.LENGTH];
        RequestHeader.write(
                frame, RequestHeader.CALL, RequestHeader.LARGE, 0x01020304, 0x11121314, 0x21222324, 0x31323334);

        assertThat(HexFormat.of().formatHex(frame))
                .isEqualTo("02" + "01" + "0100" + "04030201" // kind, version, flags, method
                        + "14131211" // call number
                        + "24232221" + "34333231"); // caller, connection
    }

    @Test
    void aRequestIsReadAsItWasWritten() {
        byte[] frame = new byte[RequestHeader.LENGTH];
        for (int call : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            int number = call * 3;
            int method = RequestHeader.method(number & 0xffff, (short) ~number);
            RequestHeader.write(frame, RequestHeader.CREATE, (short) 0, method, call, ~number, number - 1);

            assertThat(RequestHeader.isReadable(frame, frame.length)).isTrue();
            assertThat(RequestHeader.kind(frame)).isEqualTo(RequestHeader.CREATE);
            assertThat(RequestHeader.isLarge(frame)).isFalse();
            assertThat(RequestHeader.method(frame)).isEqualTo(number & 0xffff);
            assertThat(RequestHeader.build(frame)).isEqualTo((short) ~number);
            assertThat(RequestHeader.call(frame)).isEqualTo(call);
            assertThat(RequestHeader.caller(frame)).isEqualTo(~number);
            assertThat(RequestHeader.connection(frame)).isEqualTo(number - 1);
            assertThat(RequestHeader.end(frame, frame.length)).isEqualTo(frame.length);
        }
    }

    @Test
    void aRequestSaysAtItsEndWhatItBelongsTo() {
        WireOutput out = new WireOutput(64);
        out.reset(RequestHeader.LENGTH);
        out.writeInt(7);
        out.writeLong(0x4142434445464748L);
        RequestHeader.write(out.array(), RequestHeader.CALL, RequestHeader.CORRELATED, 1, 2, 3, 4);

        assertThat(RequestHeader.isReadable(out.array(), out.position())).isTrue();
        assertThat(RequestHeader.end(out.array(), out.position())).isEqualTo(RequestHeader.LENGTH + Integer.BYTES);
        assertThat(RequestHeader.correlation(out.array(), out.position())).isEqualTo(0x4142434445464748L);
        assertThat(RequestHeader.isReadable(out.array(), RequestHeader.LENGTH + 7))
                .isFalse();
    }

    @Test
    void aRequestThatSaysNothingOfItBelongsToItself() {
        byte[] frame = new byte[RequestHeader.LENGTH];
        Set<Long> seen = new HashSet<>();
        for (int each : new int[] {1, 2, -1, Integer.MIN_VALUE}) {
            RequestHeader.write(frame, RequestHeader.CALL, (short) 0, 0, each, 5, 6);
            seen.add(RequestHeader.correlation(frame, frame.length));
            RequestHeader.write(frame, RequestHeader.CALL, (short) 0, 0, 1, 5, 6 + each);
            seen.add(RequestHeader.correlation(frame, frame.length));
        }
        RequestHeader.write(frame, RequestHeader.CALL, (short) 0, 0, 0, 0, 0);
        seen.add(RequestHeader.correlation(frame, frame.length));

        assertThat(seen).hasSize(9).doesNotContain(0L);
    }

    @Test
    void aReplyIsLaidOutAsDrawn() {
        byte[] frame = new byte[ReplyHeader.LENGTH];
        ReplyHeader.write(
                frame, ReplyHeader.REPLY, (short) (ReplyHeader.LARGE | ReplyHeader.FAILED), 0x01020304, 0x11121314);

        assertThat(HexFormat.of().formatHex(frame))
                .isEqualTo("01" + "01" + "0300" + "04030201" // kind, version, flags, connection
                        + "14131211"); // call number
        assertThat(ReplyHeader.kind(frame)).isEqualTo(ReplyHeader.REPLY);
        assertThat(ReplyHeader.flags(frame)).isEqualTo((short) 3);
        assertThat(ReplyHeader.connection(frame)).isEqualTo(0x01020304);
        assertThat(ReplyHeader.call(frame)).isEqualTo(0x11121314);
        assertThat(ReplyHeader.length(frame)).isEqualTo(ReplyHeader.LENGTH);
    }

    @Test
    void aNoticeIsLaidOutAsDrawn() {
        byte[] frame = new byte[ReplyHeader.NOTICE_LENGTH];
        ReplyHeader.writeNotice(frame, ReplyHeader.DIED, ReplyHeader.LARGE, 0x01020304, 0x1112131415161718L);

        assertThat(HexFormat.of().formatHex(frame))
                .isEqualTo("02" + "01" + "0100" + "04030201" // kind, version, flags, life
                        + "00000000" + "1817161514131211"); // what it is about
        assertThat(ReplyHeader.kind(frame)).isEqualTo(ReplyHeader.DIED);
        assertThat(ReplyHeader.about(frame)).isEqualTo(0x1112131415161718L);
        assertThat(ReplyHeader.length(frame)).isEqualTo(ReplyHeader.NOTICE_LENGTH);
    }

    @Test
    void theFlagsOfARequestMayBeMany() {
        byte[] frame = new byte[RequestHeader.LENGTH];
        RequestHeader.write(frame, RequestHeader.CALL, (short) 0xffff, 0, 0, 0, 0);
        assertThat(RequestHeader.isLarge(frame)).isTrue();

        RequestHeader.write(frame, RequestHeader.CALL, (short) 0xfffe, 0, 0, 0, 0);
        assertThat(RequestHeader.isLarge(frame)).isFalse();
    }

    @Test
    void whatIsTooShortOrOfAnotherVersionIsNotReadable() {
        byte[] request = new byte[100];
        RequestHeader.write(request, RequestHeader.CALL, (short) 0, 0, 0, 0, 0);
        assertThat(RequestHeader.isReadable(request, 20)).isTrue();
        assertThat(RequestHeader.isReadable(request, 19)).isFalse();
        assertThat(RequestHeader.isReadable(request, 0)).isFalse();
        request[1]++;
        assertThat(RequestHeader.isReadable(request, 20)).isFalse();

        byte[] reply = new byte[100];
        ReplyHeader.write(reply, ReplyHeader.REPLY, (short) 0, 0, 0);
        assertThat(ReplyHeader.isReadable(reply, 12)).isTrue();
        assertThat(ReplyHeader.isReadable(reply, 11)).isFalse();
        reply[1]++;
        assertThat(ReplyHeader.isReadable(reply, 12)).isFalse();

        byte[] notice = new byte[100];
        ReplyHeader.writeNotice(notice, ReplyHeader.RESOLVED, (short) 0, 0, 0);
        assertThat(ReplyHeader.isReadable(notice, 20)).isTrue();
        assertThat(ReplyHeader.isReadable(notice, 19)).isFalse();
    }
}
