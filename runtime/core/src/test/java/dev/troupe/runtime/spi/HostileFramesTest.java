package dev.troupe.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, reading them ends soon, takes little memory, and fails with one kind of exception alone. */
@Timeout(60)
@NullUnmarked // Null is a value here like any other.
class HostileFramesTest {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    record Tree(
            String name, List<Tree> children, Map<String, Tree> byName, Optional<Set<Integer>> numbers, Tree[] more) {
        static final Codec<Tree> CODEC = new RecordCodec<>() {
            @Override
            protected void writeComponents(WireOutput out, Tree value) {
                out.writeString(value.name());
                Parts.LIST.write(out, value.children());
                Parts.MAP.write(out, value.byName());
                Parts.NUMBERS.write(out, value.numbers());
                Parts.ARRAY.write(out, value.more());
            }

            @Override
            protected Tree readComponents(WireInput in) {
                return new Tree(
                        in.readString(),
                        Parts.LIST.read(in),
                        Parts.MAP.read(in),
                        Parts.NUMBERS.read(in),
                        Parts.ARRAY.read(in));
            }
        };

        private static final class Parts {
            static final Codec<List<Tree>> LIST = Codecs.list(CODEC);
            static final Codec<Map<String, Tree>> MAP = Codecs.map(Codecs.STRING, CODEC);
            static final Codec<Optional<Set<Integer>>> NUMBERS = Codecs.optional(Codecs.set(Codecs.BOXED_INT));
            static final Codec<Tree[]> ARRAY = Codecs.array(CODEC, Tree[]::new);
        }

        static Tree random(Random random, int depth) {
            String name = "n\u00e9\ud83d\ude00".substring(random.nextInt(4));
            if (depth == 0) {
                return new Tree(name, null, Map.of(), Optional.empty(), null);
            }
            return new Tree(
                    name,
                    List.of(random(random, depth - 1), random(random, depth - 1)),
                    Map.of("k", random(random, depth - 1)),
                    Optional.of(Set.of(random.nextInt())),
                    new Tree[] {random(random, depth - 1), null});
        }
    }

    static List<Codec<?>> codecs() throws IllegalAccessException {
        List<Codec<?>> codecs = new ArrayList<>();
        for (Field each : ValueCodecs.class.getFields()) {
            codecs.add((Codec<?>) each.get(null));
        }
        codecs.addAll(List.of(
                Tree.CODEC,
                Codecs.list(Codecs.list(Codecs.list(Codecs.STRING))),
                Codecs.map(Codecs.STRING, Codecs.map(Codecs.BOXED_LONG, Codecs.DOUBLE_ARRAY)),
                Codecs.array(Codecs.array(Codecs.BOXED_BYTE, Byte[]::new), Byte[][]::new),
                Codecs.optional(Codecs.set(Codecs.optional(Codecs.ofEnum(TimeUnit.class)))),
                Codecs.linkedList(Codecs.arrayDeque(Codecs.treeSet(Codecs.STRING))),
                Codecs.treeSet(Tree.CODEC),
                Codecs.hashMap(Codecs.STRING, Codecs.linkedHashMap(Codecs.BOXED_INT, Codecs.arrayList(Codecs.STRING))),
                Codecs.treeMap(Codecs.BOXED_BYTE, Codecs.hashSet(Codecs.linkedHashSet(Codecs.BOXED_BYTE))),
                Codecs.STRING,
                Codecs.BOOLEAN_ARRAY,
                Codecs.LONG_ARRAY,
                Codecs.BOXED_CHAR));
        return codecs;
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void randomFrames(Codec<Object> codec) {
        Random random = new Random(1);
        byte[] frame = new byte[1024];
        for (int i = 0; i < 25_000; i++) {
            int length = random.nextInt(i % 10 == 0 ? 1024 : 40);
            for (int at = 0; at < length; at++) {
                frame[at] = switch (random.nextInt(4)) {
                    case 0 -> (byte) random.nextInt();
                    case 1 -> (byte) random.nextInt(4);
                    case 2 -> (byte) (0x80 | random.nextInt(8));
                    default -> 1;
                };
            }
            read(codec, frame, length);
        }
    }

    @Test
    void mutatedFrames() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            byte[] good = Codings.write(Tree.CODEC, Tree.random(random, 3));
            for (int change = 0; change < 200; change++) {
                byte[] bad = good.clone();
                for (int changes = random.nextInt(3); changes >= 0; changes--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
                read(Tree.CODEC, bad, random.nextInt(5) == 0 ? random.nextInt(bad.length) : bad.length);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void framesThatPromiseMuchTakeLittleMemory(Codec<Object> codec) {
        byte[] frame = new byte[1024];
        // Each level claims as many elements as there may still be bytes.
        for (int size : new int[] {100, 500, 900, 1000, 1 << 14, 1 << 21, 1 << 28, Integer.MAX_VALUE}) {
            for (int unit = 1; unit < 6; unit++) {
                WireOutput out = new WireOutput(1024);
                while (out.position() < 1000) {
                    out.writeByte((byte) 1);
                    for (int i = 1; i < unit; i++) {
                        out.writeSize(Math.min(size, 1024 - out.position()));
                    }
                    out.writeSize(size == 1000 ? 1010 - out.position() : size);
                }
                System.arraycopy(out.array(), 0, frame, 0, 1000);
                long before = THREADS.getCurrentThreadAllocatedBytes();
                read(codec, frame, 1000);
                assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                        .as("bytes taken for 1 KB")
                        .isLessThan(1 << 20);
            }
        }
    }

    private static void read(Codec<?> codec, byte[] frame, int length) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            codec.read(new WireInput(frame, 0, length));
        } catch (WireFormatException e) {
            if (e.getMessage() == null) {
                throw new AssertionError("A reason is missing", e);
            }
        }
        long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (taken > 1 << 20) {
            throw new AssertionError(taken + " bytes were taken for " + length);
        }
    }
}
