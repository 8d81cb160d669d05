package dev.troupe.runtime.internal.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that are written to files which this process has mapped already. */
class KeptMappingsTest {
    private static final int LARGE = 1 << 20;

    @TempDir
    private Path directory;

    private ObjectStore store;

    @BeforeEach
    void makeStore() throws IOException {
        KeptMappings.letGoOfAll();
        store = new ObjectStore(
                Files.createDirectory(directory.resolve("objects")),
                Files.createDirectory(directory.resolve("free")),
                directory.resolve("spilled"));
    }

    @AfterEach
    void letGo() {
        KeptMappings.letGoOfAll();
        assertThat(KeptMappings.OF_PROCESS.count()).isZero();
    }

    /** As calls do, it puts large arrays aside. */
    private static final class Out extends WireOutput {
        Out() {
            super(16);
            takeBulks();
        }
    }

    private static double[] numbers(int length, double first) {
        double[] numbers = new double[length];
        Arrays.setAll(numbers, i -> first + i);
        return numbers;
    }

    private void write(String name, double[] value) throws IOException {
        Out out = new Out();
        out.writeInt(7);
        Codecs.DOUBLE_ARRAY.write(out, value);
        assertThat(store.write(name, out, 0)).isTrue();
    }

    private double[] read(String name) throws IOException {
        WireInput in = WireInput.of(List.of(store.open(name, true, mapped -> {})));
        assertThat(in.readInt()).isEqualTo(7);
        return Codecs.DOUBLE_ARRAY.read(in);
    }

    private Path recycle(String name) throws IOException {
        return Objects.requireNonNull(store.recycle(name));
    }

    @Test
    void whatIsWrittenAgainAndAgainArrives() throws IOException {
        write("2.1", numbers(LARGE, 1));
        assertThat(KeptMappings.OF_PROCESS.count()).isZero();
        Path free = recycle("2.1");
        for (int i = 2; i < 6; i++) {
            write("2." + i, numbers(LARGE - i, i));
            assertThat(free).doesNotExist();
            assertThat(KeptMappings.OF_PROCESS.count()).isEqualTo(1);
            assertThat(read("2." + i)).isEqualTo(numbers(LARGE - i, i));
            free = recycle("2." + i);
        }
    }

    @Test
    void severalFilesAreTakenInTurns() throws IOException {
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 15; i++) {
                write("2." + i, numbers(LARGE / 8, round + i));
            }
            for (int i = 0; i < 15; i++) {
                assertThat(read("2." + i)).isEqualTo(numbers(LARGE / 8, round + i));
                recycle("2." + i);
            }
        }
        assertThat(KeptMappings.OF_PROCESS.count()).isEqualTo(15);
    }

    @Test
    void aFileThatHasGrownIsMappedAnew() throws IOException {
        write("2.1", numbers(LARGE, 1));
        recycle("2.1");
        write("2.2", numbers(LARGE, 2));
        recycle("2.2");
        assertThat(KeptMappings.OF_PROCESS.count()).isEqualTo(1);
        write("2.3", numbers(LARGE + LARGE / 2, 3));
        assertThat(read("2.3")).isEqualTo(numbers(LARGE + LARGE / 2, 3));
        recycle("2.3");
        write("2.4", numbers(LARGE + LARGE / 4, 4));
        assertThat(read("2.4")).isEqualTo(numbers(LARGE + LARGE / 4, 4));
    }

    @Test
    void whatIsGivenBackIsNotWrittenAgain() throws IOException {
        write("2.1", numbers(LARGE, 1));
        recycle("2.1");
        write("2.2", numbers(LARGE, 2));
        store.giveBack(recycle("2.2"));
        assertThat(directory.resolve("free")).isEmptyDirectory();
        write("2.3", numbers(LARGE, 3));
        assertThat(read("2.3")).isEqualTo(numbers(LARGE, 3));
        store.giveBack(recycle("2.3").resolveSibling("taken by somebody else"));
        assertThat(KeptMappings.OF_PROCESS.count()).isEqualTo(1);
    }

    @Test
    void aProcessRatherTakesWhatItHasWritten() throws IOException {
        write("2.1", numbers(LARGE, 1));
        write("3.1", numbers(LARGE - 1000, 1));
        Path own = recycle("2.1");
        Path closer = recycle("3.1");
        write("2.2", numbers(LARGE - 2000, 2));
        assertThat(own).doesNotExist();
        write("2.3", numbers(LARGE - 2000, 3));
        assertThat(closer).doesNotExist();
        assertThat(read("2.2")).isEqualTo(numbers(LARGE - 2000, 2));
        assertThat(read("2.3")).isEqualTo(numbers(LARGE - 2000, 3));
    }

    @Test
    void butNotOneThatIsTooSmallWhereAnotherIsLargeEnough() throws IOException {
        write("2.1", numbers(LARGE - LARGE / 4, 1));
        write("3.1", numbers(LARGE, 1));
        Path own = recycle("2.1");
        Path large = recycle("3.1");
        write("2.2", numbers(LARGE - 1000, 2));
        assertThat(own).exists();
        assertThat(large).doesNotExist();
        assertThat(read("2.2")).isEqualTo(numbers(LARGE - 1000, 2));
    }
}
