package dev.troupe.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes themselves. */
@Timeout(60)
class WireTest {
    private static String hex(WireOutput out) {
        return HexFormat.of().formatHex(out.array(), 0, out.position());
    }

    private static WireInput input(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return new WireInput(bytes, 0, bytes.length);
    }

    @Test
    void numbersAreLittleEndian() {
        WireOutput out = new WireOutput(0);
        out.writeBoolean(true);
        out.writeByte((byte) 0xfe);
        out.writeShort((short) 0x0102);
        out.writeChar('\u0304');
        out.writeInt(0x05060708);
        out.writeLong(0x090a0b0c0d0e0f10L);
        out.writeFloat(1f);
        out.writeDouble(1d);

        assertThat(hex(out)).isEqualTo("01fe02010403080706" + "05100f0e0d0c0b0a090000803f000000000000f03f");
    }

    @ParameterizedTest
    @CsvSource({
        "-1,00",
        "0,01",
        "1,02",
        "126,7f",
        "127,8001",
        "16382,ff7f",
        "16383,808001",
        "2097151,80808001",
        "268435455,8080808001",
        "2147483647,8080808008"
    })
    void aSizeTakesOneToFiveBytes(int size, String bytes) {
        WireOutput out = new WireOutput(0);
        out.writeSize(size);

        assertThat(hex(out)).isEqualTo(bytes);
        assertThat(input(bytes).readSize(0)).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffffff", "808080808001", "8080808018", "80", "8080808080", ""})
    void whatIsNoSizeIsRefused(String bytes) {
        assertThatThrownBy(() -> {
                    WireInput in = input(bytes);
                    in.readSize(1);
                })
                .isInstanceOf(WireFormatException.class);
    }

    @Test
    void aSizeBeyondAnIntIsRefused() {
        assertThatThrownBy(() -> input("8080808010").readSize(0)).isInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> input("8080808020").readSize(0)).isInstanceOf(WireFormatException.class);
    }

    @Test
    void aSizeMustFitTheBytesLeft() {
        assertThat(input("0300000000").readSize(2)).isEqualTo(2);
        assertThatThrownBy(() -> input("03000000").readSize(2))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("A size of 2 does not fit the 3 bytes left.");
        assertThatThrownBy(() -> input("80808080080000").readSize(8)).isInstanceOf(WireFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"'',01", "a,0261", "\u00e9,03c3a9", "\u20ac,04e282ac"})
    void aTextIsItsLengthAndUtf8(String text, String bytes) {
        WireOutput out = new WireOutput(0);
        out.writeString(text);

        assertThat(hex(out)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0280", "02c3", "03e282", "05f09f9880", "02ff", "03c3", "04e282"})
    void whatIsNoTextIsRefused(String bytes) {
        assertThatThrownBy(() -> input(bytes).readString()).isInstanceOf(WireFormatException.class);
    }

    @Test
    void textsOfAllCharactersTravel() {
        Random random = new Random(3);
        WireOutput out = new WireOutput(0);
        for (int i = 0; i < 20_000; i++) {
            char[] chars = new char[random.nextInt(300)];
            int limit = new int[] {0x80, 0x100, 0x800, 0x10000}[random.nextInt(4)];
            for (int at = 0; at < chars.length; at++) {
                chars[at] = (char) random.nextInt(random.nextInt(50) == 0 ? 0x10000 : limit);
            }
            String text = new String(chars);
            out.reset(0);
            out.writeString(text);
            assertThat(new WireInput(out.array(), 0, out.position()).readString())
                    .isEqualTo(text);
        }
    }

    @Test
    void aBooleanIsZeroOrOne() {
        assertThat(input("00").readBoolean()).isFalse();
        assertThat(input("01").readBoolean()).isTrue();
        for (String each : new String[] {"02", "80", "ff"}) {
            assertThatThrownBy(() -> input(each).readBoolean()).isInstanceOf(WireFormatException.class);
        }
    }

    @Test
    void nothingIsReadBeyondTheEnd() {
        byte[] bytes = new byte[100];
        WireInput in = new WireInput(bytes, 10, 5);

        assertThat(in.readInt()).isZero();
        assertThat(in.remaining()).isEqualTo(1);
        assertThatThrownBy(in::readInt)
                .isInstanceOf(WireFormatException.class)
                .hasMessage("The frame ends 3 bytes too early.");
        assertThatThrownBy(in::readShort).isInstanceOf(WireFormatException.class);
        assertThatThrownBy(in::readDouble).isInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> in.readBytes(new byte[50], 0, 2)).isInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> in.readBytes(new byte[50], 0, -1)).isInstanceOf(WireFormatException.class);
        assertThat(in.remaining()).as("a failed read takes nothing").isEqualTo(1);
        assertThat(in.readByte()).isZero();
    }

    @Test
    void aFrameLiesWithinItsArray() {
        byte[] bytes = new byte[10];
        for (int[] each : new int[][] {{-1, 5}, {0, -1}, {0, 11}, {10, 1}, {11, 0}, {Integer.MAX_VALUE, 1}}) {
            assertThatThrownBy(() -> new WireInput(bytes, each[0], each[1]))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThat(new WireInput(bytes, 10, 0).remaining()).isZero();
    }

    @Test
    void theArrayGrowsByDoubling() {
        WireOutput out = new WireOutput(0);
        int arrays = 0;
        byte[] last = out.array();
        for (int i = 0; i < 1_000_000; i++) {
            out.writeByte((byte) i);
            if (out.array() != last) {
                arrays++;
                last = out.array();
            }
        }
        assertThat(arrays).isLessThan(20);
        for (int i = 0; i < 1_000_000; i += 997) {
            assertThat(out.array()[i]).isEqualTo((byte) i);
        }
    }

    @Test
    void resetLeavesRoomForAHeader() {
        WireOutput out = new WireOutput(4);
        out.reset(32);
        out.writeInt(1);

        assertThat(out.position()).isEqualTo(36);
        assertThat(new WireInput(out.array(), 32, 4).readInt()).isEqualTo(1);
    }

    @Test
    void shrinkFreesWhatHasGrown() {
        WireOutput out = new WireOutput(16);
        out.writeBytes(new byte[1000], 0, 1000);
        byte[] grown = out.array();
        out.shrink(2000);
        assertThat(out.array()).isSameAs(grown);

        out.shrink(100);

        assertThat(out.array()).hasSize(100);
        assertThat(out.position()).isZero();
    }

    @Test
    void onlyThePartIsWritten() {
        WireOutput out = new WireOutput(0);
        out.writeBytes(new byte[] {1, 2, 3, 4}, 1, 2);

        assertThat(Arrays.copyOf(out.array(), out.position())).containsExactly(2, 3);
        assertThatThrownBy(() -> out.writeBytes(new byte[] {1}, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> out.writeBytes(new byte[] {1}, 0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(out.position()).isEqualTo(2);
    }
}
