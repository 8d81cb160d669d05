package dev.troupe.runtime.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoresTest {
    private static BitSet cores(int... numbers) {
        BitSet cores = new BitSet();
        for (int each : numbers) {
            cores.set(each);
        }
        return cores;
    }

    @Test
    @Tag("processes")
    void knowsThoseThatThisProcessMayRunOn() throws Exception {
        Process nproc = new ProcessBuilder("nproc").start();
        try (BufferedReader output = nproc.inputReader()) {
            assertThat(Cores.allowed().cardinality()).isEqualTo(Integer.parseInt(output.readLine()));
        }
        assertThat(nproc.waitFor()).isZero();
    }

    @Test
    void readsListsAsTheKernelWritesThem() throws IOException {
        assertThat(Cores.parse("0-3,8\n")).isEqualTo(cores(0, 1, 2, 3, 8));
        assertThat(Cores.parse("5")).isEqualTo(cores(5));
        for (String bad : new String[] {"", "x", "3-", "4-2", "-1"}) {
            assertThatThrownBy(() -> Cores.parse(bad)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void writesThemOneByOne() {
        assertThat(Cores.list(cores(0, 1, 2, 8))).isEqualTo("0,1,2,8");
    }

    @Test
    void aFileThatDoesNotTellIsAnError(@TempDir Path directory) throws IOException {
        Path status = Files.writeString(directory.resolve("status"), "Name:\tjava\nCpus_allowed_list:\t0,3\n");
        assertThat(Cores.allowed(status)).isEqualTo(cores(0, 3));

        Files.writeString(status, "Name:\tjava\n");
        assertThatThrownBy(() -> Cores.allowed(status)).isInstanceOf(IOException.class);
    }
}
