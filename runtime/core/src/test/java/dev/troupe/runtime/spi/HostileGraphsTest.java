package dev.troupe.runtime.spi;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same as {@link HostileFramesTest} for object graphs, whose bytes are another's. */
@Timeout(120)
class HostileGraphsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 1024;

    /** Sizes, as numbers of any length are written, and as they are where they have a fixed one. */
    private static final int[][] SIZES = {
        {255, 255, 255, 255, 7}, {255, 255, 3}, {200, 7}, {128, 128, 128, 1}, {0, 0, 0, 127}, {127}
    };

    @BeforeAll
    static void loadClasses() {
        Codings.travel(GraphCodecTest.PARCEL, new GraphCodecTest.Parcel("a", "b"));
    }

    static List<Object> contents() {
        return List.of(
                new Object[] {null, new Object[] {null, new Object[] {null}}},
                new ArrayList<>(List.of(new ArrayList<>(List.of(new ArrayList<>(List.of(1)))))),
                new HashMap<>(Map.of(1, new HashMap<>(Map.of(2, new HashMap<>(Map.of(3, 4)))))),
                new TreeMap<>(Map.of("a", new ConcurrentHashMap<>(Map.of("b", 2L)))),
                new ArrayDeque<>(List.of(new BitSet(5), "\u20ac\u20ac", "abc")),
                new Object[] {new int[] {1, 2}, new boolean[] {true}, new long[2][2], new String[] {"a"}},
                List.of(new BigInteger("12345678901234567890"), new BigDecimal("1e3"), Locale.US),
                List.of(new IllegalStateException("m", new Exception("n")), Pattern.compile("a")),
                new GraphCodecTest.Stamp[] {new GraphCodecTest.Stamp(1), null});
    }

    @ParameterizedTest
    @MethodSource("contents")
    void mutatedFrames(Object content) {
        byte[] good = Codings.write(GraphCodecTest.PARCEL, new GraphCodecTest.Parcel("label", content));
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            byte[] bad = random.nextBoolean() ? good.clone() : Arrays.copyOf(good, LENGTH);
            setLength(bad);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bad[3 + random.nextInt(Math.min(bad.length, good.length + 20) - 3)] = (byte) random.nextInt();
            }
            read(bad);
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void framesThatPromiseMuch(Object content) {
        byte[] good = Codings.write(GraphCodecTest.PARCEL, new GraphCodecTest.Parcel("label", content));
        for (int at = 3; at < Math.min(good.length, LENGTH); at++) {
            for (int[] size : SIZES) {
                byte[] once = Arrays.copyOf(good, LENGTH);
                setLength(once);
                put(size, once, at);
                read(once);

                // The same promise again and again, so that each level of what is read could claim the whole rest.
                byte[] nested = Arrays.copyOf(good, LENGTH);
                setLength(nested);
                int tail = Math.min(6, good.length - at);
                for (int to = at; to + size.length + tail < LENGTH; to += size.length + tail) {
                    put(size, nested, to);
                    System.arraycopy(good, at, nested, to + size.length, tail);
                }
                read(nested);
            }
        }
    }

    private static void put(int[] size, byte[] frame, int at) {
        for (int i = 0; i < size.length && at + i < frame.length; i++) {
            frame[at + i] = (byte) size[i];
        }
    }

    /** Behind the byte that says that there is a value stands the number of those that follow, in two bytes here. */
    private static void setLength(byte[] frame) {
        int rest = frame.length - 3 + 1;
        frame[1] = (byte) (rest & 0x7f | 0x80);
        frame[2] = (byte) (rest >> 7);
    }

    private static void read(byte[] frame) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            GraphCodecTest.PARCEL.read(new WireInput(frame, 0, frame.length));
        } catch (WireFormatException e) {
            if (e.getMessage() == null) {
                throw new AssertionError("A reason is missing", e);
            }
        }
        long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (taken > 1 << 20) {
            throw new AssertionError(taken + " bytes were taken for " + frame.length);
        }
    }
}
