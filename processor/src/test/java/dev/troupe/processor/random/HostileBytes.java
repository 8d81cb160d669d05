package dev.troupe.processor.random;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Frames that nobody should send: random ones, and real ones with something wrong in them. */
public final class HostileBytes {
    private static final int LONGEST = 1024;

    /** Sizes that are too large, negative, too long, or just plausible. */
    private static final byte[][] SIZES = {
        {0},
        {1},
        {2},
        {0x7f},
        {(byte) 0xff, 0x07},
        {(byte) 0x80, (byte) 0x80, 0x40},
        {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x04},
        {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07},
        {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x08},
        {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f},
        {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x01},
        {-1, -1, -1, -1, -1, -1, -1, -1},
        {0, 0, 0, 0, 0, 0, 0, (byte) 0x80},
    };

    private final Random random;
    private final List<byte[]> real;

    /** Frames made of these real ones. */
    public HostileBytes(Random random, List<byte[]> real) {
        this.random = random;
        this.real = real.stream().filter(each -> each.length <= LONGEST).toList();
    }

    /** The next frame, made of this one or of others. */
    public byte[] next(byte[] good) {
        byte[] frame = good.length > LONGEST ? Arrays.copyOf(good, LONGEST) : good.clone();
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            frame = changed(frame);
        }
        return frame;
    }

    private byte[] changed(byte[] frame) {
        if (frame.length == 0 || random.nextInt(8) == 0) {
            return noise(random.nextInt(10) == 0 ? LONGEST : random.nextInt(64));
        }
        int at = random.nextInt(frame.length);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(frame, at);
            case 1 -> joined(frame, frame.length, noise(random.nextInt(64)), 0);
            case 2 -> {
                byte[] size = SIZES[random.nextInt(SIZES.length)];
                yield joined(joined(frame, at, size, 0), at + size.length, frame, at + 1);
            }
            case 3 -> {
                byte[] other = any(frame);
                yield joined(frame, at, other, random.nextInt(other.length + 1));
            }
            case 4 -> {
                frame[at] = (byte) random.nextInt();
                yield frame;
            }
            default -> {
                frame[at] ^= (byte) (1 << random.nextInt(8));
                yield frame;
            }
        };
    }

    private byte[] any(byte[] otherwise) {
        return real.isEmpty() ? otherwise : real.get(random.nextInt(real.size()));
    }

    /** Bytes that often say "there is a value" and "there are some". */
    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        if (random.nextInt(4) == 0) {
            // The same again and again: as deep as a type that contains itself can be.
            int period = 1 + random.nextInt(4);
            for (int i = 0; i < length; i++) {
                noise[i] = i < period ? (byte) random.nextInt(4) : noise[i - period];
            }
            return noise;
        }
        for (int i = 0; i < length; i++) {
            noise[i] = switch (random.nextInt(4)) {
                case 0 -> (byte) random.nextInt();
                case 1 -> (byte) random.nextInt(8);
                case 2 -> (byte) (0x80 | random.nextInt(8));
                default -> 1;
            };
        }
        return noise;
    }

    private static byte[] joined(byte[] first, int length, byte[] second, int from) {
        byte[] joined = Arrays.copyOf(first, length + second.length - from);
        System.arraycopy(second, from, joined, length, second.length - from);
        return joined.length > LONGEST ? Arrays.copyOf(joined, LONGEST) : joined;
    }
}
