package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.SharedMemoryException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.fixtures.SmallFileSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of large values where shared memory is full, and then the disk too. */
@Tag("processes")
@Timeout(60)
@NullUnmarked
class FullStoreTest {
    private static final int LARGE = 8 << 20;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private SmallFileSystem memory;
    private SmallFileSystem disk;

    @BeforeEach
    void mount() throws IOException {
        memory = SmallFileSystem.mount(directory.resolve("memory"), 48 << 10);
        disk = SmallFileSystem.mount(directory.resolve("disk"), 20 << 10);
    }

    @AfterEach
    void unmount() throws IOException {
        NothingIsLeft.check();
        if (memory != null) {
            memory.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    private TroupeConfig inMemory() {
        return TroupeConfig.defaults().directory(memory.directory()).warmWorkers(0);
    }

    private static List<Path> spilled() {
        return ObjectsTest.files("spilled");
    }

    private static List<ObjectRef<byte[]>> put(int count) {
        List<ObjectRef<byte[]>> refs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            refs.add(Troupe.put(new byte[LARGE]));
        }
        return refs;
    }

    @Test
    void whatFindsNoRoomInMemoryGoesToTheDisk() {
        Troupe.init(inMemory());
        VaultHandle vault = VaultHandle.remote();
        assertThat(vault.length(new byte[10]).get()).isEqualTo(10);

        useMany(vault);

        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            System.gc();
            return ObjectsTest.objects().isEmpty() && spilled().isEmpty();
        });
        assertThat(Troupe.put(new byte[LARGE]).get()).hasSize(LARGE);
        assertThat(spilled()).as("memory is free again").isEmpty();
    }

    private static void useMany(VaultHandle vault) {
        List<ObjectRef<byte[]>> refs = put(6);
        assertThat(spilled()).isNotEmpty();
        assertThat(ObjectsTest.objects()).isNotEmpty();
        for (ObjectRef<byte[]> each : refs) {
            assertThat(vault.length(each).get()).isEqualTo(LARGE);
            assertThat(each.get()).hasSize(LARGE);
        }
        assertThat(vault.bytes(LARGE).get()).hasSize(LARGE);
    }

    @Test
    void whereTheDiskIsFullTooItSaysSo() {
        Troupe.init(inMemory().logDirectory(disk.directory()));
        VaultHandle vault = VaultHandle.remote();
        assertThat(vault.length(new byte[10]).get()).isEqualTo(10);

        fill(vault);

        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            System.gc();
            return ObjectsTest.objects().isEmpty() && spilled().isEmpty();
        });
        assertThat(vault.length(new byte[LARGE]).get()).isEqualTo(LARGE);
    }

    private void fill(VaultHandle vault) {
        List<ObjectRef<byte[]>> refs = new ArrayList<>();
        assertThatThrownBy(() -> {
                    while (refs.size() < 20) {
                        refs.addAll(put(1));
                    }
                })
                .isInstanceOf(SharedMemoryException.class)
                .hasMessageContaining("No room is left for a value of")
                .hasMessageContaining(disk.directory().toString())
                .hasMessageContaining("Fix:");
        assertThatThrownBy(() -> vault.length(new byte[2 * LARGE])).isInstanceOf(SharedMemoryException.class);
        assertThatThrownBy(() -> vault.bytes(2 * LARGE).get())
                .isInstanceOf(CallFailedException.class)
                .hasCauseInstanceOf(SharedMemoryException.class);
        assertThat(vault.length(new byte[10]).get()).isEqualTo(10);
        assertThat(refs).allSatisfy(each -> assertThat(each.get()).hasSize(LARGE));
    }
}
