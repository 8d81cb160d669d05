package dev.troupe.runtime.internal.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.StreamPart;
import dev.troupe.runtime.spi.ValueCodecs;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {
    private static final int LARGE = 300_001;

    @TempDir
    private Path directory;

    private ObjectStore store;

    @BeforeEach
    void makeStore() throws IOException {
        store = new ObjectStore(
                Files.createDirectory(directory.resolve("objects")),
                Files.createDirectory(directory.resolve("free")),
                directory.resolve("spilled"));
    }

    /** As calls do, it puts large arrays aside. */
    private static final class Out extends WireOutput {
        Out() {
            super(16);
            takeBulks();
        }
    }

    private <T> T through(Codec<T> codec, T value, List<ByteBuffer> mapped) throws IOException {
        Out out = new Out();
        codec.write(out, value);
        assertThat(store.write("2.1", out, 0)).isTrue();
        return codec.read(WireInput.of(List.of(store.open("2.1", true, mapped::add))));
    }

    private <T> T through(Codec<T> codec, T value) throws IOException {
        return through(codec, value, new ArrayList<>());
    }

    @Test
    void arraysOfAllKindsArrive() throws IOException {
        byte[] bytes = new byte[LARGE];
        Arrays.fill(bytes, (byte) 3);
        assertThat(through(Codecs.BYTE_ARRAY, bytes)).isEqualTo(bytes);
        double[] doubles = new double[LARGE];
        Arrays.setAll(doubles, i -> i / 3.0);
        assertThat(through(Codecs.DOUBLE_ARRAY, doubles)).isEqualTo(doubles);
        long[] longs = new long[LARGE];
        Arrays.setAll(longs, i -> -i);
        assertThat(through(Codecs.LONG_ARRAY, longs)).isEqualTo(longs);
        int[] ints = new int[LARGE];
        Arrays.setAll(ints, i -> i * 7);
        assertThat(through(Codecs.INT_ARRAY, ints)).isEqualTo(ints);
        float[] floats = new float[LARGE];
        short[] shorts = new short[LARGE];
        char[] chars = new char[LARGE];
        boolean[] booleans = new boolean[LARGE];
        for (int i = 0; i < LARGE; i++) {
            floats[i] = i;
            shorts[i] = (short) i;
            chars[i] = (char) i;
            booleans[i] = i % 3 == 0;
        }
        assertThat(through(Codecs.FLOAT_ARRAY, floats)).isEqualTo(floats);
        assertThat(through(Codecs.SHORT_ARRAY, shorts)).isEqualTo(shorts);
        assertThat(through(Codecs.CHAR_ARRAY, chars)).isEqualTo(chars);
        assertThat(through(Codecs.BOOLEAN_ARRAY, booleans)).isEqualTo(booleans);
    }

    @Test
    void whatIsLargeAndWhatIsSmallArrivesInItsOrder() throws IOException {
        Codec<List<int[]>> codec = Codecs.list(Codecs.INT_ARRAY);
        List<int[]> value = Stream.of(1, LARGE, 0, 20_000, LARGE + 1, 2)
                .map(size -> {
                    int[] each = new int[size];
                    Arrays.fill(each, size);
                    return each;
                })
                .toList();

        assertThat(through(codec, value)).containsExactlyElementsOf(value);
    }

    @Test
    void aBufferShowsTheMemory() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LARGE).put(5, (byte) 9);
        List<ByteBuffer> mapped = new ArrayList<>();

        ByteBuffer read = through(ValueCodecs.BYTE_BUFFER, buffer, mapped);

        assertThat(read).isEqualTo(buffer);
        assertThat(read.isReadOnly()).isTrue();
        assertThat(mapped).hasSize(1);
    }

    @Test
    void aBufferOutsideOfTheHeapArrives() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(LARGE);
        for (int i = 0; i < LARGE; i++) {
            buffer.put(i, (byte) (i * 31 >> 8));
        }

        assertThat(through(ValueCodecs.BYTE_BUFFER, buffer.position(3))).isEqualTo(buffer);
    }

    @Test
    void buffersOfOneObjectShareWhatShowsIt() throws IOException {
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            buffers.add(ByteBuffer.allocate(LARGE + i).putInt(7, i));
        }
        List<ByteBuffer> mapped = new ArrayList<>();

        List<ByteBuffer> read = through(Codecs.list(ValueCodecs.BYTE_BUFFER), buffers, mapped);

        assertThat(read).isEqualTo(buffers);
        assertThat(mapped).hasSize(1);
    }

    @Test
    void anInterruptDoesNotEndARead() throws IOException {
        byte[] bytes = new byte[4 * LARGE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 >> 8);
        }
        Out out = new Out();
        Codecs.BYTE_ARRAY.write(out, bytes);
        assertThat(store.write("2.1", out, 0)).isTrue();
        ByteBuffer read = ByteBuffer.allocate(bytes.length);

        Objects.requireNonNull(open("2.1").bulks()).read(piece -> {
            read.put(piece);
            Thread.currentThread().interrupt();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(read.array()).isEqualTo(bytes);
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() {
        Out out = new Out();

        assertThatThrownBy(() -> store.write("2.1", out, 100)).isInstanceOf(IndexOutOfBoundsException.class);

        assertThat(directory.resolve("objects")).isEmptyDirectory();
    }

    @Test
    void whatIsDeletedStaysForWhoHasIt() throws IOException {
        ByteBuffer read =
                through(ValueCodecs.BYTE_BUFFER, ByteBuffer.allocate(LARGE).put(5, (byte) 9));

        store.delete("2.1");
        store.delete("2.1");

        assertThat(directory.resolve("objects")).isEmptyDirectory();
        assertThat(read.get(5)).isEqualTo((byte) 9);
        assertThatThrownBy(() -> open("2.1")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void memoryThatFitsIsUsedAgain() throws IOException {
        byte[] large = new byte[LARGE];
        assertThat(through(Codecs.BYTE_ARRAY, large)).hasSize(LARGE);
        assertThat(store.recycle("2.1")).isNotNull();
        assertThat(store.recycle("2.1")).isNull();

        byte[] slightlySmaller = new byte[LARGE - 1000];
        assertThat(through(Codecs.BYTE_ARRAY, slightlySmaller)).hasSize(LARGE - 1000);
        assertThat(directory.resolve("free")).isEmptyDirectory();
        assertThat(store.recycle("2.1")).isNotNull();
        assertThat(through(Codecs.STRING, "small")).isEqualTo("small");
        assertThat(directory.resolve("free")).isNotEmptyDirectory();
    }

    @Test
    void partsAreReadWhereTheyStand() throws IOException {
        Out object = new Out();
        Codecs.BYTE_ARRAY.write(object, new byte[LARGE]);
        boolean unused = store.write("2.1", object, 0);
        WireOutput frame = new WireOutput(16);
        frame.reset(8);
        frame.writeInt(1);
        int between = frame.position() - 8;
        frame.writeString("end");
        Splices splices = new Splices();
        splices.add(between, 21);
        splices.writeTo(frame);

        WireInput in = Splices.read(frame.array(), 8, frame.position(), (id, isKept) -> {
            assertThat(id).isEqualTo(21);
            return store.open("2.1", isKept, buffer -> {});
        });

        assertThat(in.readInt()).isEqualTo(1);
        assertThat(Codecs.BYTE_ARRAY.read(in)).hasSize(LARGE);
        assertThat(in.readString()).isEqualTo("end");
        assertThatThrownBy(in::readByte).isInstanceOf(WireFormatException.class);
    }

    @Test
    void whatIsNoObjectIsRefused() throws IOException {
        Files.write(directory.resolve("objects/2.7"), new byte[100]);
        assertThatThrownBy(() -> open("2.7")).isInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> open("2.8")).isInstanceOf(NoSuchFileException.class);
        byte[] frame = new byte[20];
        frame[19] = 1;
        assertThatThrownBy(() -> Splices.read(frame, 0, 20, (id, isKept) -> open("2.7")))
                .isInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> Splices.read(frame, 0, 5, (id, isKept) -> open("2.7")))
                .isInstanceOf(WireFormatException.class);
    }

    private StreamPart open(String name) throws IOException {
        return store.open(name, true, buffer -> {});
    }
}
