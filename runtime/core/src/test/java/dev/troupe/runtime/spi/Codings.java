package dev.troupe.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Sends values from one array of bytes to another. */
final class Codings {
    private Codings() {}

    static <T> byte[] write(Codec<T> codec, T value) {
        WireOutput out = new WireOutput(0);
        codec.write(out, value);
        return Arrays.copyOf(out.array(), out.position());
    }

    static <T> T read(Codec<T> codec, byte[] bytes) {
        // Surrounded by other bytes, as in a frame.
        byte[] frame = new byte[bytes.length + 20];
        Arrays.fill(frame, (byte) 0x55);
        System.arraycopy(bytes, 0, frame, 7, bytes.length);
        WireInput in = new WireInput(frame, 7, bytes.length);
        T value = codec.read(in);
        assertThat(in.remaining()).as("bytes left over").isZero();
        return value;
    }

    static <T> T travel(Codec<T> codec, T value) {
        return read(codec, write(codec, value));
    }
}
